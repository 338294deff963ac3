package io.fluxer.boot.command;

import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Decides whether a person may call a command: a bean of this type is asked at every call
 * of any command, and for every command that the generated help would name, after the
 * checks of the annotation and in the order of
 * {@link org.springframework.core.annotation.Order @Order}. All have to agree.
 * <p>
 * Called on the thread of the lane, which waits for the answer; may block. Safe for use
 * by many threads, since lanes run side by side.
 *
 * @since 0.1.0
 */
@FunctionalInterface
@CheckReturnValue
public interface CommandCheck {

	/**
	 * Checks a call.
	 * @param context the call; its {@link CommandContext#annotation} finds annotations of
	 * the application's own
	 * @return empty to agree, else why not; a failure is one of the command
	 */
	Mono<CommandRefusal> check(CommandContext context);

}
