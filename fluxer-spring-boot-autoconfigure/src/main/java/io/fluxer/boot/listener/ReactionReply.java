package io.fluxer.boot.listener;

import io.fluxer.Snowflake;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.Event;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageReactionAddEvent;
import io.fluxer.event.MessageReactionAddManyEvent;
import io.fluxer.event.MessageReactionRemoveAllEvent;
import io.fluxer.event.MessageReactionRemoveEmojiEvent;
import io.fluxer.event.MessageReactionRemoveEvent;
import io.fluxer.event.MessageUpdateEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;

/**
 * Sets a reaction under the message that the event is about.
 */
final class ReactionReply implements EventReply {

	@Override
	public boolean supports(ResolvableType type) {
		return type.toClass() == ReactionEmoji.class;
	}

	@Override
	public boolean canAnswer(Class<?> event) {
		return event == MessageCreateEvent.class || event == MessageUpdateEvent.class
				|| event == MessageReactionAddEvent.class || event == MessageReactionAddManyEvent.class
				|| event == MessageReactionRemoveEvent.class || event == MessageReactionRemoveAllEvent.class
				|| event == MessageReactionRemoveEmojiEvent.class;
	}

	@Override
	public String name() {
		return "a reaction";
	}

	@Override
	public String obstacle() {
		return "is about no message that is there";
	}

	@Override
	public Mono<Void> handle(Object value, FluxerEvent<?> event) {
		Snowflake message = message(event.getPayload());
		if (message == null || !(event.getPayload() instanceof ChannelEvent target)) {
			return Mono.error(new IllegalStateException("No reaction can be set, since the event is about no message"));
		}
		return event.getClient()
			.messages()
			.addReaction(target.channelId(), message, ((ReactionEmoji) value).identifier());
	}

	private static @Nullable Snowflake message(Event event) {
		if (event instanceof MessageCreateEvent created) {
			return created.message().id();
		}
		if (event instanceof MessageUpdateEvent updated) {
			return updated.message().id();
		}
		if (event instanceof MessageReactionAddEvent added) {
			return added.messageId();
		}
		if (event instanceof MessageReactionAddManyEvent added) {
			return added.messageId();
		}
		if (event instanceof MessageReactionRemoveEvent removed) {
			return removed.messageId();
		}
		if (event instanceof MessageReactionRemoveAllEvent removed) {
			return removed.messageId();
		}
		return (event instanceof MessageReactionRemoveEmojiEvent removed) ? removed.messageId() : null;
	}

}
