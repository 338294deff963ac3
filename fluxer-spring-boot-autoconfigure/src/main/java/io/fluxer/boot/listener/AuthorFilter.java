package io.fluxer.boot.listener;

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
 * Tells who is behind an event, so that a bot neither answers itself nor another bot.
 */
final class AuthorFilter {

	private final @Nullable Client client;

	AuthorFilter(@Nullable Client client) {
		this.client = client;
	}

	/**
	 * Tells whether the event is about a message that the bot itself wrote.
	 */
	boolean isOwnMessage(Event event) {
		return isMessage(event) && isSelf(event.userId());
	}

	/**
	 * Tells whether a bot, this one or another, or a webhook caused the event, as far as
	 * the event or the cache knows.
	 */
	boolean isAutomatic(Event event) {
		return isSelf(event.userId()) || isAutomatic(message(event)) || isBot(member(event)) || isKnownBot(event);
	}

	private boolean isSelf(@Nullable Snowflake userId) {
		return userId != null && this.client != null && userId.equals(this.client.userId());
	}

	private boolean isKnownBot(Event event) {
		Snowflake userId = event.userId();
		if (userId == null || this.client == null) {
			return false;
		}
		User user = this.client.users().get(userId);
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

	private static boolean isAutomatic(@Nullable Message message) {
		return message != null && message.isAutomatic();
	}

	private static boolean isBot(@Nullable GuildMember member) {
		User user = (member != null) ? member.user() : null;
		return user != null && user.bot();
	}

}
