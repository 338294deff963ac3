package io.fluxer.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.event.ChannelCreateEvent;
import io.fluxer.event.ChannelDeleteEvent;
import io.fluxer.event.ChannelPinsUpdateEvent;
import io.fluxer.event.ChannelRecipientAddEvent;
import io.fluxer.event.ChannelRecipientRemoveEvent;
import io.fluxer.event.ChannelUpdateBulkEvent;
import io.fluxer.event.ChannelUpdateEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildEmojisUpdateEvent;
import io.fluxer.event.GuildMemberRemoveEvent;
import io.fluxer.event.GuildMemberUpdateEvent;
import io.fluxer.event.GuildRoleCreateEvent;
import io.fluxer.event.GuildRoleDeleteEvent;
import io.fluxer.event.GuildRoleUpdateBulkEvent;
import io.fluxer.event.GuildRoleUpdateEvent;
import io.fluxer.event.GuildStickersUpdateEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.event.GuildUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is being read by the HTTP API, and what the gateway told of it
 * meanwhile. Used under the lock of {@link ApiReads}.
 */
final class ApiRead {

	/** What changes that which is read; applied twice it leaves the same behind. */
	private static final Set<Class<?>> CHANGES = Set.of(GuildUpdateEvent.class, GuildRoleCreateEvent.class,
			GuildRoleUpdateEvent.class, GuildRoleUpdateBulkEvent.class, GuildRoleDeleteEvent.class,
			GuildEmojisUpdateEvent.class, GuildStickersUpdateEvent.class, ChannelCreateEvent.class,
			ChannelUpdateEvent.class, ChannelUpdateBulkEvent.class, ChannelDeleteEvent.class,
			ChannelPinsUpdateEvent.class, ChannelRecipientAddEvent.class, ChannelRecipientRemoveEvent.class,
			GuildMemberUpdateEvent.class);

	private final @Nullable Snowflake guildId;

	private final List<DispatchEvent> since = new ArrayList<>();

	private boolean outdated;

	private ApiRead(@Nullable Snowflake guildId) {
		this.guildId = guildId;
	}

	static ApiRead ofGuild(Snowflake id) {
		return new ApiRead(id);
	}

	static ApiRead ofPrivateChannels() {
		return new ApiRead(null);
	}

	/** It is asked for anew: what came so far is in the answer. */
	void restart() {
		this.since.clear();
	}

	void take(DispatchEvent event) {
		if (!Objects.equals(this.guildId, event.guildId())) {
			return;
		}
		if (event instanceof GuildCreateEvent || event instanceof GuildSyncEvent || event instanceof GuildDeleteEvent) {
			this.outdated = true;
		}
		else if (event instanceof GuildMemberRemoveEvent remove) {
			// Applied once more it would count twice.
			this.since.removeIf((change) -> change instanceof GuildMemberUpdateEvent update
					&& remove.user().id().equals(update.userId()));
		}
		else if (CHANGES.contains(event.getClass())) {
			this.since.add(event);
		}
	}

	/** Tells whether an event has told all that is read, or that there is nothing. */
	boolean isOutdated() {
		return this.outdated;
	}

	/** Returns the changes since it was asked for, in order. */
	List<DispatchEvent> since() {
		return List.copyOf(this.since);
	}

}
