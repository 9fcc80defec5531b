/** What the tests of this service share: catalogs, assets and evidence that read as sentences. */
@NullMarked
package io.holdfast.control.testing;

import org.jspecify.annotations.NullMarked;
