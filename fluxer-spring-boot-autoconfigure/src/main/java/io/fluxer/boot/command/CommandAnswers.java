package io.fluxer.boot.command;

import java.util.List;
import java.util.function.Supplier;

import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.AllowedMentions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends to people what is to be said about their commands, as often as each of them may
 * be answered.
 *
 * @param replies the words
 * @param settings which of it is to be said
 * @param budget how often people are answered
 */
record CommandAnswers(CommandReplies replies, CommandSettings settings, RefusalBudget budget) {

	Mono<Void> refused(CommandContext context, CommandRefusal refusal) {
		return reply(context.message(), context.client(), () -> this.replies.refused(context, refusal));
	}

	/**
	 * Apologises for a failure that nobody has handled.
	 */
	Mono<Void> failed(FluxerEvent<?> event) {
		if (this.settings.of(event.getClient()).apologize()
				&& event.getPayload() instanceof MessageCreateEvent created) {
			return reply(created.message(), event.getClient(), () -> this.replies.failed(created.message()));
		}
		return Mono.empty();
	}

	/**
	 * Answers what is no command.
	 * @param group the commands of the group that was called, which the person may call
	 */
	Mono<Void> unknown(Caller caller, List<CommandDescription> group) {
		Client client = caller.event().getClient();
		if (group.isEmpty() && !this.settings.of(client).answerUnknown()) {
			return Mono.empty();
		}
		return reply(caller.message(), client, () -> this.replies.unknown(caller.message(), caller.prefix(), group));
	}

	/**
	 * Returns what asks Fluxer on behalf of a person, for as long as they are answered.
	 */
	Lookups lookups(CommandContext context) {
		return new Lookups(() -> this.budget.hasLeft(context.client(), context.author().id()));
	}

	private Mono<Void> reply(Message message, Client client, Supplier<@Nullable MessagePayload> words) {
		MessagePayload payload = words.get();
		User author = message.author();
		if (payload == null || author == null || !this.budget.take(client, author.id())) {
			return Mono.empty();
		}
		return message.reply(client.rest(), payload.withAllowedMentions(AllowedMentions.none())).then();
	}

}
