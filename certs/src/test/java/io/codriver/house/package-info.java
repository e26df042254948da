/** The rules of the house that a machine can check, shared by the tests of every module. */
@NullMarked
package io.codriver.house;

import org.jspecify.annotations.NullMarked;
