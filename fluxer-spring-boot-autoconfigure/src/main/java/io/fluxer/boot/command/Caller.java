package io.fluxer.boot.command;

import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;

/**
 * Who calls a command by which message.
 *
 * @param event the event that brought the message
 * @param message the message
 * @param author who wrote it
 * @param prefix the prefix as it can be shown
 */
record Caller(FluxerEvent<?> event, Message message, User author, String prefix) {

	static Caller of(CommandContext context) {
		return new Caller(context.event(), context.message(), context.author(), context.prefix());
	}

	CommandContext context(Command command) {
		return context(command, command.description().name());
	}

	CommandContext context(Command command, String invokedAs) {
		return new CommandContext(this.event, this.message, this.author, this.prefix, invokedAs, command.description(),
				command.handler().method());
	}

}
