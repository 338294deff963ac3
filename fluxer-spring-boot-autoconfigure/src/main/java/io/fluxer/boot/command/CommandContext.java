package io.fluxer.boot.command;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

import io.fluxer.Snowflake;
import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * One call of a command by a message. A {@link FluxerCommand} method can take it as a
 * parameter.
 *
 * @param event the event that brought the message
 * @param message the message
 * @param author who wrote it
 * @param prefix what stands before names of commands, as it can be shown: {@code !}, or
 * the name of the bot and a blank if the person mentioned it
 * @param invokedAs the name that the person wrote, of those that the command has; in
 * lower case
 * @param command the command
 * @param method the method of the command
 * @since 0.1.0
 */
public record CommandContext(FluxerEvent<?> event, Message message, User author, String prefix, String invokedAs,
		CommandDescription command, Method method) {

	/**
	 * Returns the client that received the message.
	 * @return the client
	 */
	public Client client() {
		return this.event.getClient();
	}

	/**
	 * Returns the guild of the message.
	 * @return its id, {@code null} in private channels
	 */
	public @Nullable Snowflake guildId() {
		return this.message.guildId();
	}

	/**
	 * Returns an annotation of the method, for a {@link CommandCheck} that looks for one
	 * of the application's own.
	 * @param <A> the annotation
	 * @param type its type
	 * @return the annotation, {@code null} if the method does not have it
	 */
	public <A extends Annotation> @Nullable A annotation(Class<A> type) {
		return AnnotatedElementUtils.findMergedAnnotation(this.method, type);
	}

	/**
	 * Returns how the command is called, with the prefix.
	 * @return {@code !roll [sides=6]} for example
	 */
	public String usage() {
		return this.prefix + this.command.usage();
	}

	/**
	 * Returns a text without what the person wrote.
	 */
	@Override
	public String toString() {
		return "CommandContext[" + this.command.name() + ", message " + this.message.id() + "]";
	}

}
