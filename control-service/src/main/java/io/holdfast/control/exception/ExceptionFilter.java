package io.holdfast.control.exception;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which exceptions to list. */
record ExceptionFilter(
        @RestQuery @Nullable String control,
        @RestQuery @Nullable String subject) {}
