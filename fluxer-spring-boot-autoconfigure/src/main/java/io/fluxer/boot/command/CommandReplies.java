package io.fluxer.boot.command;

import java.util.List;

import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for people whose command is not run. A bean of this type replaces
 * {@link DefaultCommandReplies}; to change texts only, set them in the application's
 * messages.
 * <p>
 * What is returned becomes a reply to the message that notifies nobody. {@code null}
 * stays silent. Safe for use by many threads, since lanes run side by side.
 *
 * @since 0.1.0
 */
public interface CommandReplies {

	/**
	 * Answers a person whom the command refuses.
	 * @param context the call
	 * @param refusal why
	 * @return the reply, {@code null} for none
	 */
	@Nullable MessagePayload refused(CommandContext context, CommandRefusal refusal);

	/**
	 * Answers a person whose command has failed and whose failure nobody handled. Asked
	 * only if {@code fluxer.commands.apologize} is set.
	 * @param message the message of the person
	 * @return the reply, {@code null} for none
	 */
	@Nullable MessagePayload failed(Message message);

	/**
	 * Answers a person whose command has failed because Fluxer does not let the bot do
	 * something. Asked if the bot may write in the channel.
	 * @param message the message of the person
	 * @return the reply, {@code null} for none; by default that of {@link #failed}
	 */
	default @Nullable MessagePayload forbidden(Message message) {
		return failed(message);
	}

	/**
	 * Answers a person who calls what is no command. Asked only if
	 * {@code fluxer.commands.answer-unknown} is set, or if what is called is a group.
	 * @param message the message of the person
	 * @param prefix what stands before names of commands
	 * @param commands the commands of the group that was called; empty if there is no
	 * such group
	 * @return the reply, {@code null} for none
	 */
	@Nullable MessagePayload unknown(Message message, String prefix, List<CommandDescription> commands);

}
