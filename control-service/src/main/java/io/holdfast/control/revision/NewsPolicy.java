package io.holdfast.control.revision;

import org.jspecify.annotations.Nullable;

/**
 * Whether the content of a catalog directory is an edit, or something that is known better already: several instances look
 * at several directories, which change at different moments, and meanwhile somebody may have applied a bundle.
 */
final class NewsPolicy {

    private NewsPolicy() {}

    /**
     * Whether it is an edit; not if the log of changes goes on from what was there before to it, so that this directory is
     * only catching up.
     *
     * @param found when what is in the directory last came into force, as a sequence number; null when it never did
     * @param before the same for what this instance saw in its directory before; at its start for the last edit of any
     *     directory; null when neither is known
     */
    static boolean isNews(@Nullable Long found, @Nullable Long before) {
        return found == null || (before != null && found < before);
    }
}
