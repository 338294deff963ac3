package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Channels of several accounts, and the events that their changes cause.
 */
final class GroupChannels {

	private static final int MAX_MEMBERS = 50;

	private final World world;

	private final ChannelEvents events;

	private final Conversations conversations;

	GroupChannels(World world, ChannelEvents events, Conversations conversations) {
		this.world = world;
		this.events = events;
		this.conversations = conversations;
	}

	ChannelState open(UserState owner, List<UserState> others) {
		List<UserState> members = new ArrayList<>(List.of(owner));
		others.stream().filter((other) -> !members.contains(other)).forEach(members::add);
		ChannelState channel = this.world.addGroupChannel(owner, members);
		announce(channel);
		return channel;
	}

	void add(ChannelState channel, UserState adder, UserState added) {
		if (channel.isVisibleTo(added)) {
			return;
		}
		if (channel.recipients().size() >= MAX_MEMBERS) {
			throw ApiError.limit("MAX_GROUP_DM_RECIPIENTS", "max_recipients", MAX_MEMBERS);
		}
		channel.recipients().add(added);
		if (added.equals(this.world.bot())) {
			announce(channel);
		}
		else {
			tell(channel, "CHANNEL_RECIPIENT_ADD", added);
		}
		this.conversations.postSystem(channel, adder, MessageHead.RECIPIENT_ADD, null);
	}

	/**
	 * Takes somebody out, which only the owner may do with others.
	 */
	void remove(ChannelState channel, UserState remover, UserState removed) {
		if (!remover.equals(removed) && !remover.id().equals(channel.ownerId())) {
			throw ApiError.missingPermissions();
		}
		if (!channel.isVisibleTo(removed)) {
			throw ApiError.unknownUser();
		}
		this.conversations.postSystem(channel, remover, MessageHead.RECIPIENT_REMOVE, null);
		if (removed.equals(this.world.bot())) {
			this.events.send(channel, "CHANNEL_DELETE", GuildShapes.channel(channel, this.world.bot()));
		}
		else {
			tell(channel, "CHANNEL_RECIPIENT_REMOVE", removed);
		}
		channel.recipients().remove(removed);
	}

	private void announce(ChannelState channel) {
		this.events.send(channel, "CHANNEL_CREATE", GuildShapes.channel(channel, this.world.bot()));
	}

	private void tell(ChannelState channel, String name, UserState user) {
		ObjectNode data = Json.object().put("channel_id", channel.id().toString());
		data.set("user", UserShapes.partial(user));
		this.events.send(channel, name, data);
	}

}
