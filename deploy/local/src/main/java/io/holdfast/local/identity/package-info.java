/** Who may call the embedded suite: a key pair of its own, and tokens signed with it. The services hold the public half. */
@NullMarked
package io.holdfast.local.identity;

import org.jspecify.annotations.NullMarked;
