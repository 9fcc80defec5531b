/**
 * An example organisation that lives: its evidence is the re-dated output of real tools where an adapter reads it, and
 * composed from small tables where none does. It is sent through the public API as any client would send it, each source
 * reports in its own rhythm, and every few minutes something breaks and is repaired. What the suite has to say about it
 * arrives at a receiver page of its own. Everything is marked as demo. It runs after the services are ready.
 */
@NullMarked
package io.holdfast.local.demo;

import org.jspecify.annotations.NullMarked;
