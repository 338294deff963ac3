package io.fluxer.embedded.core;

import java.util.HashSet;
import java.util.Set;

import io.fluxer.Snowflake;

/**
 * The channels between two accounts. The bot hears of one once: at its own opening of it,
 * or with the first message of somebody else (Fluxer's gateway, private channels).
 */
final class DirectChannels {

	private final World world;

	private final ChannelEvents events;

	private final Set<Snowflake> announced = new HashSet<>();

	private final Set<UserState> closed = new HashSet<>();

	DirectChannels(World world, ChannelEvents events) {
		this.world = world;
		this.events = events;
	}

	ChannelState open(UserState opener, UserState other) {
		ChannelState channel = this.world.directChannel(opener, other);
		if (channel == null) {
			channel = this.world.addDirectChannel(opener, other);
			if (opener.bot()) {
				announce(channel);
			}
		}
		return channel;
	}

	void announce(ChannelState channel) {
		if (channel.type() == ChannelState.DIRECT && channel.isVisibleTo(this.world.bot())
				&& this.announced.add(channel.id())) {
			this.events.send(channel, "CHANNEL_CREATE", GuildShapes.channel(channel, this.world.bot()));
		}
	}

	/**
	 * Sets whether an account takes messages of others.
	 */
	void accept(UserState user, boolean accepts) {
		if (accepts) {
			this.closed.remove(user);
		}
		else {
			this.closed.add(user);
		}
	}

	void refuseClosed(ChannelState channel, UserState author) {
		if (channel.type() == ChannelState.DIRECT
				&& channel.recipientsSeenBy(author).stream().anyMatch(this.closed::contains)) {
			throw ApiError.of(400, "CANNOT_SEND_MESSAGES_TO_USER", "You can't send messages to this user.");
		}
	}

}
