package io.holdfast.alerting.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** One finding with everything that happened to it, oldest first. */
record FindingDetail(@JsonUnwrapped FindingView finding, List<Entry> timeline) {}
