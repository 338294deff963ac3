package io.fluxer.boot.command;

import java.util.List;
import java.util.function.Supplier;

import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.boot.listener.UnhandledFailures;
import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.RestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Sends to people what is to be said about their commands, as often as each of them may
 * be answered.
 *
 * @param replies the words
 * @param settings which of it is to be said
 * @param budget how often people are answered
 */
record CommandAnswers(CommandReplies replies, CommandSettings settings,
		RefusalBudget budget) implements UnhandledFailures {

	private static final Logger logger = LoggerFactory.getLogger(FluxerCommand.class);

	private static final int FORBIDDEN = 403;

	Mono<Void> refused(CommandContext context, CommandRefusal refusal) {
		return reply(context.message(), context.client(), () -> this.replies.refused(context, refusal));
	}

	/**
	 * What Fluxer does not allow, the HTTP client has logged.
	 */
	@Override
	public boolean isLogged(Throwable failure) {
		return !isForbidden(failure);
	}

	/**
	 * Tells the person that something is not allowed, or apologises for another failure.
	 */
	@Override
	public Mono<Void> handle(FluxerEvent<?> event, Throwable failure) {
		if (!(event.getPayload() instanceof MessageCreateEvent created)) {
			return Mono.empty();
		}
		Message message = created.message();
		if (isForbidden(failure)) {
			return reply(message, event.getClient(), () -> this.replies.forbidden(message));
		}
		return this.settings.of(event.getClient()).apologize()
				? reply(message, event.getClient(), () -> this.replies.failed(message)) : Mono.empty();
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
		User author = message.author();
		if (author == null || !ChannelAccess.mayAnswer(message, client)) {
			return Mono.empty();
		}
		MessagePayload payload = words.get();
		if (payload == null || !this.budget.take(client, author.id())) {
			return Mono.empty();
		}
		return message.reply(client.rest(), payload.withAllowedMentions(AllowedMentions.none()))
			.then()
			.onErrorResume(RestException.class, (ex) -> {
				// The HTTP client has logged it.
				logger.debug("A person could not be answered", ex);
				return Mono.empty();
			});
	}

	private static boolean isForbidden(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof FluxerApiException refused) {
				return refused.statusCode() == FORBIDDEN;
			}
		}
		return false;
	}

}
