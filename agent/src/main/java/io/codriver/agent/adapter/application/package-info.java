/** The head unit as an application on the same board, in any language: lines of JSON over a Unix-domain socket. */
@NullMarked
package io.codriver.agent.adapter.application;

import org.jspecify.annotations.NullMarked;
