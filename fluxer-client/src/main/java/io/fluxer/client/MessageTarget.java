package io.fluxer.client;

import java.util.List;
import java.util.function.Supplier;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;

/**
 * The new messages of a channel.
 *
 * @param options which of them
 * @param self the bot
 */
record MessageTarget(MessageCollectorOptions options,
		Supplier<@Nullable Snowflake> self) implements CollectorTarget<Message> {

	@Override
	public Snowflake channelId() {
		return this.options.channelId();
	}

	@Override
	public List<Message> candidates(DispatchEvent event) {
		return (event instanceof MessageCreateEvent create && isWanted(create.userId())) ? List.of(create.message())
				: List.of();
	}

	@Override
	public boolean isGone(DispatchEvent event) {
		return false;
	}

	@Override
	public boolean matches(Message candidate) {
		return this.options.filter().test(candidate);
	}

	private boolean isWanted(@Nullable Snowflake authorId) {
		Snowflake wanted = this.options.authorId();
		if (wanted != null) {
			return wanted.equals(authorId);
		}
		return this.options.own() || authorId == null || !authorId.equals(this.self.get());
	}

}
