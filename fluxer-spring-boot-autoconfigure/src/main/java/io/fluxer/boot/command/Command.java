package io.fluxer.boot.command;

import java.util.concurrent.atomic.LongAdder;

import io.fluxer.boot.listener.FluxerListenerInfo;
import io.fluxer.boot.listener.HandlerMethod;

/**
 * A command with the method that it calls. Safe for use by many threads.
 */
final class Command {

	private final CommandDescription description;

	private final CommandArguments arguments;

	private final HandlerMethod handler;

	private final LongAdder refused = new LongAdder();

	Command(CommandDescription description, CommandArguments arguments, HandlerMethod handler) {
		this.description = description;
		this.arguments = arguments;
		this.handler = handler;
	}

	CommandDescription description() {
		return this.description;
	}

	CommandArguments arguments() {
		return this.arguments;
	}

	HandlerMethod handler() {
		return this.handler;
	}

	/**
	 * Tells whether it is the help of the library.
	 */
	boolean isGeneratedHelp() {
		return this.handler.definition().beanType() == HelpCommand.class;
	}

	void countRefusal() {
		this.refused.increment();
	}

	FluxerCommandInfo info() {
		return new FluxerCommandInfo(this.description, this.refused.sum(), FluxerListenerInfo.of(this.handler));
	}

}
