package io.holdfast.local.demo;

import java.util.List;

/**
 * Assets of one kind, and what is told of them.
 *
 * @param listed whether the demo's inventory lists them; otherwise the tool that knows them does, with its own output
 */
record Population(String uid, String kind, boolean listed, List<Member> members, List<Telling> tellings) {}
