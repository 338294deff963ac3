/**
 * Text commands: methods that people call by writing a message.
 */
@NullMarked
package io.fluxer.boot.command;

import org.jspecify.annotations.NullMarked;
