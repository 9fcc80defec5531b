package io.holdfast.control.revision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/** A version with its files, whole. */
public record VersionDetailView(@JsonUnwrapped VersionView version, Map<String, String> files) {}
