package io.fluxer.boot.listener;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.Event;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageDeleteEvent;
import io.fluxer.event.MessageReactionAddEvent;
import io.fluxer.event.MessageUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what certain authors cause, so that a bot neither answers itself nor
 * another bot.
 *
 * @param authors whose events count; {@code null} for those of everybody, but no message
 * of the bot itself
 */
record AuthorFilter(@Nullable Set<EventAuthor> authors) {

	/**
	 * Creates a filter.
	 * @param authors whose events count, none for the default
	 * @param replies whether the listener answers, so that only people count by default
	 */
	static AuthorFilter of(EventAuthor[] authors, boolean replies) {
		if (authors.length == 0) {
			return new AuthorFilter(replies ? EnumSet.of(EventAuthor.HUMAN) : null);
		}
		return new AuthorFilter(EnumSet.copyOf(Arrays.asList(authors)));
	}

	boolean includesSelf() {
		return this.authors != null
				&& (this.authors.contains(EventAuthor.SELF) || this.authors.contains(EventAuthor.ANY));
	}

	boolean passes(Event event, Client client) {
		if (this.authors == null) {
			return !isMessage(event) || !isSelf(event.userId(), client);
		}
		return this.authors.contains(EventAuthor.ANY) || this.authors.contains(author(event, client));
	}

	static EventAuthor author(Event event, Client client) {
		if (isSelf(event.userId(), client)) {
			return EventAuthor.SELF;
		}
		Message message = message(event);
		if (message != null && message.webhookId() != null) {
			return EventAuthor.WEBHOOK;
		}
		boolean bot = (message != null && message.isAutomatic()) || isBot(member(event)) || isKnownBot(event, client);
		return bot ? EventAuthor.BOT : EventAuthor.HUMAN;
	}

	private static boolean isSelf(@Nullable Snowflake userId, Client client) {
		return userId != null && userId.equals(client.userId());
	}

	private static boolean isKnownBot(Event event, Client client) {
		Snowflake userId = event.userId();
		User user = (userId != null) ? client.users().get(userId) : null;
		return user != null && user.bot();
	}

	private static boolean isMessage(Event event) {
		return event instanceof MessageCreateEvent || event instanceof MessageUpdateEvent
				|| event instanceof MessageDeleteEvent;
	}

	private static @Nullable Message message(Event event) {
		if (event instanceof MessageCreateEvent created) {
			return created.message();
		}
		if (event instanceof MessageUpdateEvent updated) {
			return updated.message();
		}
		return (event instanceof MessageDeleteEvent deleted) ? deleted.before() : null;
	}

	private static @Nullable GuildMember member(Event event) {
		if (event instanceof MessageReactionAddEvent added) {
			return added.member();
		}
		return (event instanceof MessageDeleteEvent deleted) ? deleted.member() : null;
	}

	private static boolean isBot(@Nullable GuildMember member) {
		User user = (member != null) ? member.user() : null;
		return user != null && user.bot();
	}

}
