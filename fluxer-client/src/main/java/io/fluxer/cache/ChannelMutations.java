package io.fluxer.cache;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.User;
import io.fluxer.event.ChannelCreateEvent;
import io.fluxer.event.ChannelDeleteEvent;
import io.fluxer.event.ChannelPinsUpdateEvent;
import io.fluxer.event.ChannelRecipientAddEvent;
import io.fluxer.event.ChannelRecipientRemoveEvent;
import io.fluxer.event.ChannelUpdateBulkEvent;
import io.fluxer.event.ChannelUpdateEvent;
import io.fluxer.event.DispatchEvent;

/**
 * What changes channels.
 */
final class ChannelMutations {

	private final Tables tables;

	private final VoiceMutations voice;

	ChannelMutations(Tables tables, VoiceMutations voice) {
		this.tables = tables;
		this.voice = voice;
	}

	void addTo(Mutations mutations) {
		mutations.on(ChannelCreateEvent.class, (event) -> update(event.channel()));
		mutations.completing(ChannelUpdateEvent.class, this::updated);
		mutations.completing(ChannelUpdateBulkEvent.class, this::bulkUpdated);
		mutations.completing(ChannelDeleteEvent.class, this::deleted);
		mutations.on(ChannelRecipientAddEvent.class, this::recipientAdded);
		mutations.on(ChannelRecipientRemoveEvent.class, (event) -> change(event.channelId(),
				(channel) -> ChannelCopies.withoutRecipient(channel, event.user().id())));
		mutations.on(ChannelPinsUpdateEvent.class, (event) -> change(event.channelId(),
				(channel) -> ChannelCopies.withLastPin(channel, event.lastPinTimestamp())));
	}

	void refreshedPrivate(List<Channel> channels, Set<Snowflake> before) {
		this.tables.channels().startEpoch();
		Set<Snowflake> gone = new HashSet<>(before);
		channels.forEach((channel) -> {
			gone.remove(channel.id());
			this.tables.putChannel(ChannelCopies.withMessageOf(channel, this.tables.channels().get(channel.id())));
		});
		gone.forEach((id) -> {
			this.tables.removeChannel(id);
			this.voice.removeChannel(null, id);
		});
	}

	private Channel update(Channel channel) {
		Channel complete = ChannelCopies.updated(channel, this.tables.channels().get(channel.id()));
		this.tables.putChannel(complete);
		return complete;
	}

	private DispatchEvent updated(ChannelUpdateEvent event) {
		Channel before = this.tables.channels().get(event.channel().id());
		return new ChannelUpdateEvent(update(event.channel()), before);
	}

	private DispatchEvent bulkUpdated(ChannelUpdateBulkEvent event) {
		List<Channel> before = new ArrayList<>();
		List<Channel> complete = new ArrayList<>();
		for (Channel channel : event.channels()) {
			Channel known = this.tables.channels().get(channel.id());
			if (known != null) {
				before.add(known);
			}
			complete.add(update(ChannelCopies.inGuild(channel, event.guildId())));
		}
		return new ChannelUpdateBulkEvent(event.guildId(), complete, before);
	}

	private DispatchEvent deleted(ChannelDeleteEvent event) {
		Snowflake id = event.channel().id();
		Channel before = this.tables.channels().get(id);
		this.tables.removeChannel(id);
		this.voice.removeChannel((before != null) ? before.guildId() : event.guildId(), id);
		return new ChannelDeleteEvent(event.channel(), before);
	}

	private void recipientAdded(ChannelRecipientAddEvent event) {
		User user = this.tables.putUser(event.user());
		change(event.channelId(), (channel) -> ChannelCopies.withRecipient(channel, user));
	}

	private void change(Snowflake id, UnaryOperator<Channel> change) {
		Channel channel = this.tables.channels().get(id);
		if (channel != null) {
			this.tables.channels().put(change.apply(channel));
		}
	}

}
