/** Tests as a cloud or app team would write them, with nothing of ours but the extension. */
@NullMarked
package io.codriver.example;

import org.jspecify.annotations.NullMarked;
