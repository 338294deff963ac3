package io.fluxer.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import io.fluxer.rest.Page;
import io.fluxer.rest.Pages;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * The lists of messages, pins and reactions that entities and managers share. Pages are
 * asked for on demand: {@code take(n)} reads no page more than it needs, and none follows
 * a cancellation.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MessageLists {

	private static final ParameterizedTypeReference<List<Message>> MESSAGES = new ParameterizedTypeReference<>() {
	};

	private static final int PIN_PAGE = 50;

	private static final Comparator<Message> OLDEST_FIRST = Comparator.comparing(Message::id);

	private static final Comparator<Message> NEWEST_FIRST = OLDEST_FIRST.reversed();

	private static final Snowflake FIRST_PLACE = Snowflake.of(1);

	private MessageLists() {
	}

	/**
	 * Reads messages of a channel.
	 * @param rest the HTTP client
	 * @param channelId the channel
	 * @param query which messages, and in which order
	 * @return the messages
	 */
	public static Flux<Message> messages(Rest rest, Snowflake channelId, MessageQuery query) {
		RouteQuery route = RouteQuery.of(Routes.channelMessages(channelId)).with("limit", query.pageSize());
		if (query.around() != null) {
			return rest.get(route.with("around", query.around()).toString(), MESSAGES)
				.flatMapIterable((page) -> sorted(page, NEWEST_FIRST, (message) -> true));
		}
		// A page may be shorter than asked for although more exist, so that only an empty
		// one is the last.
		if (query.after() != null) {
			return Pages.read(place(query.after()), (last) -> rest.get(route.with("after", last).toString(), MESSAGES)
				.map((page) -> page(
						sorted(page, OLDEST_FIRST, (message) -> last == null || message.id().compareTo(last) > 0))));
		}
		return Pages.read(query.before(), (last) -> rest.get(route.with("before", last).toString(), MESSAGES)
			.map((page) -> page(
					sorted(page, NEWEST_FIRST, (message) -> last == null || message.id().compareTo(last) < 0))));
	}

	/**
	 * Reads the pinned messages of a channel, the newest pin first.
	 * @param rest the HTTP client
	 * @param channelId the channel
	 * @param before the time that the pins are older than; {@code null} for all pins
	 * @return the pins, each message once
	 */
	public static Flux<ChannelPin> pins(Rest rest, Snowflake channelId, @Nullable Instant before) {
		RouteQuery route = RouteQuery.of(Routes.channelPins(channelId)).with("limit", PIN_PAGE);
		return Pages
			.<ChannelPin, Instant>read(before,
					(last) -> rest.get(route.with("before", last).toString(), ChannelPins.class)
						.map((page) -> new Page<>(page.items(), next(page, last))))
			.distinct((pin) -> pin.message().id());
	}

	/**
	 * Reads those who set an emoji under a message, in the order of their ids.
	 * @param rest the HTTP client
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji a Unicode emoji, or {@code name:id} for a custom one
	 * @param query where to begin
	 * @return the users
	 */
	public static Flux<User> reactionUsers(Rest rest, Snowflake channelId, Snowflake messageId, String emoji,
			ReactionQuery query) {
		RouteQuery route = RouteQuery.of(Routes.channelMessageReactionUsers(channelId, messageId, emoji))
			.with("limit", query.pageSize());
		return Pages.read(query.after(), (last) -> rest.get(route.with("after", last).toString(), ReactionUsers.class)
			.map((page) -> new Page<>(beyond(page.items(), last), next(page, last))));
	}

	// The server takes 0 for no place at all and would begin with the newest messages.
	private static Snowflake place(Snowflake after) {
		return (after.value() != 0) ? after : FIRST_PLACE;
	}

	private static List<User> beyond(List<User> users, @Nullable Snowflake last) {
		return users.stream().filter((user) -> last == null || user.id().compareTo(last) > 0).toList();
	}

	private static List<Message> sorted(List<Message> page, Comparator<Message> order, Predicate<Message> isNew) {
		return page.stream().filter(isNew).sorted(order).toList();
	}

	private static Page<Message, Snowflake> page(List<Message> messages) {
		return new Page<>(messages, (messages.isEmpty()) ? null : messages.get(messages.size() - 1).id());
	}

	// The place must move on with each page, whatever the server says.
	private static @Nullable Instant next(ChannelPins page, @Nullable Instant last) {
		Instant next = (page.hasMore() && !page.items().isEmpty())
				? page.items().get(page.items().size() - 1).pinnedAt() : null;
		return (next != null && (last == null || next.isBefore(last))) ? next : null;
	}

	private static @Nullable Snowflake next(ReactionUsers page, @Nullable Snowflake last) {
		Snowflake next = (page.hasMore()) ? page.nextAfter() : null;
		return (next != null && (last == null || next.compareTo(last) > 0)) ? next : null;
	}

}
