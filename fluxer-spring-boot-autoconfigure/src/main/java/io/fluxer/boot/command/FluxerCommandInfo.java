package io.fluxer.boot.command;

import io.fluxer.boot.listener.FluxerListenerInfo;

/**
 * A command and what became of its calls so far.
 *
 * @param command the command
 * @param refused how many calls were refused, which are no failures
 * @param method its method, and how many calls ended well and how many failed
 * @since 0.1.0
 */
public record FluxerCommandInfo(CommandDescription command, long refused, FluxerListenerInfo method) {

}
