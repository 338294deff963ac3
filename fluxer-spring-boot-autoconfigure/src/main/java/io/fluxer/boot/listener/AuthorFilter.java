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
 * @param authors whose events count
 * @param byDefault whether nobody chose them; what is about the bot itself then counts
 * unless it is known to have caused it
 */
record AuthorFilter(Set<EventAuthor> authors, boolean byDefault) {

	private static final Set<EventAuthor> OTHERS = EnumSet.of(EventAuthor.HUMAN, EventAuthor.BOT, EventAuthor.WEBHOOK);

	/**
	 * Creates a filter.
	 * @param authors whose events count, none for the default
	 * @param replies whether the listener answers, so that only people count by default
	 */
	static AuthorFilter of(EventAuthor[] authors, boolean replies) {
		if (authors.length == 0) {
			return new AuthorFilter(replies ? EnumSet.of(EventAuthor.HUMAN) : OTHERS, true);
		}
		return new AuthorFilter(EnumSet.copyOf(Arrays.asList(authors)), false);
	}

	boolean includesSelf() {
		return this.authors.contains(EventAuthor.SELF) || this.authors.contains(EventAuthor.ANY);
	}

	boolean passes(Event event, Client client) {
		if (isBySelf(event, client)) {
			return includesSelf();
		}
		if (this.authors.contains(EventAuthor.ANY) || this.authors.containsAll(OTHERS)) {
			return true;
		}
		EventAuthor author = author(event, client);
		return this.authors.contains(author) || (this.byDefault && author == EventAuthor.SELF);
	}

	/**
	 * Tells whether the bot itself is known to have caused an event, which an answer
	 * would lead to again and again.
	 */
	static boolean isBySelf(Event event, Client client) {
		return EventActor.isSelf(event, client.userId());
	}

	/**
	 * Returns who caused an event or, where it does not tell, whom it is about.
	 */
	static EventAuthor author(Event event, Client client) {
		if (isNamed(event, client.userId()) || isBySelf(event, client)) {
			return EventAuthor.SELF;
		}
		Message message = message(event);
		if (message != null && message.webhookId() != null) {
			return EventAuthor.WEBHOOK;
		}
		boolean bot = (message != null && message.isAutomatic()) || isBot(member(event)) || isKnownBot(event, client);
		return bot ? EventAuthor.BOT : EventAuthor.HUMAN;
	}

	private static boolean isNamed(Event event, @Nullable Snowflake userId) {
		return userId != null && userId.equals(event.userId());
	}

	private static boolean isKnownBot(Event event, Client client) {
		Snowflake userId = event.userId();
		User user = (userId != null) ? client.users().get(userId) : null;
		return user != null && user.bot();
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
