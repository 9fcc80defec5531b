/**
 * The embedded runtime: everything that a person needs to run the whole suite on one machine with one command.
 * {@code settings} are read, {@code preflight} looks at the machine, {@code infra} starts the servers, {@code process}
 * the services; {@link io.holdfast.local.Suite} tells that story, {@code command} is what the command line says.
 */
@NullMarked
package io.holdfast.local;

import org.jspecify.annotations.NullMarked;
