package io.fluxer.boot.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a command's method are about.
 *
 * @param context the call
 * @param values the values of the arguments in their order
 */
record CommandCall(CommandContext context, List<@Nullable Object> values) {

}
