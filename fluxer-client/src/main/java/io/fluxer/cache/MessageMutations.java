package io.fluxer.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Message;
import io.fluxer.entity.Reaction;
import io.fluxer.event.AddedReaction;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageDeleteBulkEvent;
import io.fluxer.event.MessageDeleteEvent;
import io.fluxer.event.MessageReactionAddEvent;
import io.fluxer.event.MessageReactionAddManyEvent;
import io.fluxer.event.MessageReactionRemoveAllEvent;
import io.fluxer.event.MessageReactionRemoveEmojiEvent;
import io.fluxer.event.MessageReactionRemoveEvent;
import io.fluxer.event.MessageUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * What changes messages and their reactions, and what they tell of channels, authors and
 * members.
 */
final class MessageMutations {

	private final Tables tables;

	MessageMutations(Tables tables) {
		this.tables = tables;
	}

	void addTo(Mutations mutations) {
		mutations.on(MessageCreateEvent.class, (event) -> created(event.message()));
		mutations.completing(MessageUpdateEvent.class, this::updated);
		mutations.completing(MessageDeleteEvent.class, this::deleted);
		mutations.completing(MessageDeleteBulkEvent.class, this::bulkDeleted);
		mutations.on(MessageReactionAddEvent.class, (event) -> {
			this.tables.putMember(event.guildId(), event.member());
			react(event.channelId(), event.messageId(),
					(reactions) -> Reactions.plus(reactions, event.emoji(), this.tables.isOwn(event.userId())));
		});
		mutations.on(MessageReactionAddManyEvent.class, this::reactedByMany);
		mutations.on(MessageReactionRemoveEvent.class, (event) -> {
			this.tables.putMember(event.guildId(), event.member());
			react(event.channelId(), event.messageId(),
					(reactions) -> Reactions.minus(reactions, event.emoji(), this.tables.isOwn(event.userId())));
		});
		mutations.on(MessageReactionRemoveAllEvent.class,
				(event) -> react(event.channelId(), event.messageId(), (reactions) -> List.of()));
		mutations.on(MessageReactionRemoveEmojiEvent.class, (event) -> react(event.channelId(), event.messageId(),
				(reactions) -> Reactions.without(reactions, event.emoji())));
	}

	private void created(Message message) {
		putAuthor(message);
		Channel channel = this.tables.channels().get(message.channelId());
		if (channel != null && !message.id().equals(channel.lastMessageId())) {
			this.tables.channels().put(ChannelCopies.withLastMessage(channel, message.id()));
		}
		this.tables.messages().put(withKnownReactions(message), guildOf(message, channel));
	}

	private DispatchEvent updated(MessageUpdateEvent event) {
		Message message = event.message();
		putAuthor(message);
		Message before = this.tables.messages().get(message.channelId(), message.id());
		if (before == null) {
			return event;
		}
		Message complete = withKnownReactions(
				Copies.withReactions(message, Reactions.updated(message.reactions(), before.reactions())));
		this.tables.messages().put(complete, guildOf(message, this.tables.channels().get(message.channelId())));
		return new MessageUpdateEvent(complete, before);
	}

	private DispatchEvent deleted(MessageDeleteEvent event) {
		Message before = this.tables.messages().get(event.channelId(), event.id());
		this.tables.messages().remove(event.channelId(), event.id());
		return new MessageDeleteEvent(event.id(), event.channelId(), event.guildId(), event.content(), event.authorId(),
				event.member(), before);
	}

	private DispatchEvent bulkDeleted(MessageDeleteBulkEvent event) {
		List<Message> before = new ArrayList<>();
		for (Snowflake id : event.ids()) {
			Message known = this.tables.messages().get(event.channelId(), id);
			if (known != null) {
				before.add(known);
				this.tables.messages().remove(event.channelId(), id);
			}
		}
		return new MessageDeleteBulkEvent(event.channelId(), event.guildId(), event.ids(), before);
	}

	private void reactedByMany(MessageReactionAddManyEvent event) {
		for (AddedReaction added : event.reactions()) {
			this.tables.putMember(event.guildId(), added.member());
			react(event.channelId(), event.messageId(),
					(reactions) -> Reactions.plus(reactions, added.emoji(), this.tables.isOwn(added.userId())));
		}
	}

	private void react(Snowflake channelId, Snowflake messageId, UnaryOperator<List<Reaction>> change) {
		Message message = this.tables.messages().get(channelId, messageId);
		if (message == null) {
			return;
		}
		List<Reaction> reactions = change.apply(message.reactions());
		this.tables.messages().put(Copies.withReactions(message, reactions), null);
		this.tables.messages().forEach(channelId, (answer) -> {
			Message answered = answer.referencedMessage();
			if (answered != null && answered.id().equals(messageId)) {
				this.tables.messages()
					.put(Copies.withReferenced(answer, Copies.withReactions(answered, reactions)), null);
			}
		});
	}

	/**
	 * The server leaves out the reactions of the message that is answered (seen on a
	 * running server).
	 */
	private Message withKnownReactions(Message message) {
		Message answered = message.referencedMessage();
		Message known = (answered != null) ? this.tables.messages().get(answered.channelId(), answered.id()) : null;
		return (answered == null || known == null || !answered.reactions().isEmpty()) ? message
				: Copies.withReferenced(message, Copies.withReactions(answered, known.reactions()));
	}

	private void putAuthor(Message message) {
		// A webhook's author is no account: it has the webhook's id.
		if (message.author() != null && message.webhookId() == null) {
			this.tables.putMember(message.guildId(), message.member(), this.tables.putUser(message.author()));
		}
	}

	private static @Nullable Snowflake guildOf(Message message, @Nullable Channel channel) {
		return (message.guildId() != null || channel == null) ? message.guildId() : channel.guildId();
	}

}
