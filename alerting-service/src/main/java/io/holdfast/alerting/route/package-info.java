/**
 * Who is told of a finding, when, and what holds it back: the tree of routes with its matchers, mutes, and the policy of a
 * group. Before it, {@code finding} changed; {@code group} keeps the state that is decided on here. Pure.
 */
@NullMarked
package io.holdfast.alerting.route;

import org.jspecify.annotations.NullMarked;
