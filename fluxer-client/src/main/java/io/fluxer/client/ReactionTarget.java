package io.fluxer.client;

import java.util.List;
import java.util.function.Supplier;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.MessageDeleteBulkEvent;
import io.fluxer.event.MessageDeleteEvent;
import io.fluxer.event.MessageReactionAddEvent;
import io.fluxer.event.MessageReactionAddManyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The new reactions under a message.
 *
 * @param options which of them
 * @param self the bot
 */
record ReactionTarget(ReactionCollectorOptions options,
		Supplier<@Nullable Snowflake> self) implements CollectorTarget<CollectedReaction> {

	@Override
	public Snowflake channelId() {
		return this.options.channelId();
	}

	@Override
	public List<CollectedReaction> candidates(DispatchEvent event) {
		return all(event).stream().filter(this::isWanted).toList();
	}

	@Override
	public boolean isGone(DispatchEvent event) {
		Snowflake messageId = this.options.messageId();
		if (event instanceof MessageDeleteEvent delete) {
			return delete.id().equals(messageId);
		}
		return event instanceof MessageDeleteBulkEvent bulk && bulk.ids().contains(messageId);
	}

	@Override
	public boolean matches(CollectedReaction candidate) {
		return this.options.filter().test(candidate);
	}

	private static List<CollectedReaction> all(DispatchEvent event) {
		if (event instanceof MessageReactionAddEvent add) {
			return List.of(new CollectedReaction(add.userId(), add.channelId(), add.messageId(), add.guildId(),
					add.emoji(), add.member()));
		}
		if (event instanceof MessageReactionAddManyEvent many) {
			return many.reactions()
				.stream()
				.map((one) -> new CollectedReaction(one.userId(), many.channelId(), many.messageId(), many.guildId(),
						one.emoji(), one.member()))
				.toList();
		}
		return List.of();
	}

	private boolean isWanted(CollectedReaction reaction) {
		if (!reaction.messageId().equals(this.options.messageId())) {
			return false;
		}
		Snowflake wanted = this.options.userId();
		if (wanted != null) {
			return wanted.equals(reaction.userId());
		}
		return this.options.own() || !reaction.userId().equals(this.self.get());
	}

}
