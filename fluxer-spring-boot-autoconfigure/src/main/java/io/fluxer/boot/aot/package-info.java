/**
 * What an application that is compiled ahead of time has to know about the client.
 */
@NullMarked
package io.fluxer.boot.aot;

import org.jspecify.annotations.NullMarked;
