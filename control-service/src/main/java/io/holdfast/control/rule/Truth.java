package io.holdfast.control.rule;

/** What a condition says: it is true, it is not, or nobody can tell. */
sealed interface Truth permits Truth.Known, Undecided {

    /** The condition could be decided. */
    enum Known implements Truth {
        TRUE,
        FALSE
    }
}
