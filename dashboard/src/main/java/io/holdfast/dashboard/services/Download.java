package io.holdfast.dashboard.services;

import java.io.InputStream;

/** A document on its way: it is passed on as it comes, whatever its size. */
public record Download(String contentType, InputStream content) {}
