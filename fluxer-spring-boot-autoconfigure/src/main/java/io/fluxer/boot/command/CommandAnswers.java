package io.fluxer.boot.command;

import java.util.List;

import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.AllowedMentions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends to people what is to be said about their commands.
 *
 * @param replies the words
 * @param apologize whether failures are told
 * @param answerUnknown whether people are told of what is no command
 */
record CommandAnswers(CommandReplies replies, boolean apologize, boolean answerUnknown) {

	Mono<Void> refused(CommandContext context, CommandRefusal refusal) {
		return reply(context.message(), context.client(), this.replies.refused(context, refusal));
	}

	/**
	 * Apologises for a failure that nobody has handled.
	 */
	Mono<Void> failed(FluxerEvent<?> event) {
		if (this.apologize && event.getPayload() instanceof MessageCreateEvent created) {
			return reply(created.message(), event.getClient(), this.replies.failed(created.message()));
		}
		return Mono.empty();
	}

	/**
	 * Answers what is no command.
	 * @param group the commands of the group that was called, which the person may call
	 */
	Mono<Void> unknown(Caller caller, List<CommandDescription> group) {
		if (group.isEmpty() && !this.answerUnknown) {
			return Mono.empty();
		}
		return reply(caller.message(), caller.event().getClient(),
				this.replies.unknown(caller.message(), caller.prefix(), group));
	}

	private static Mono<Void> reply(Message message, Client client, @Nullable MessagePayload payload) {
		if (payload == null) {
			return Mono.empty();
		}
		return message.reply(client.rest(), payload.withAllowedMentions(AllowedMentions.none())).then();
	}

}
