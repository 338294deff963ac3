package io.fluxer.cache;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.UserPresence;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.PresenceUpdateBulkEvent;
import io.fluxer.event.PresenceUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * What changes presences. Those that name no guild are not kept.
 */
final class PresenceMutations {

	private final Tables tables;

	PresenceMutations(Tables tables) {
		this.tables = tables;
	}

	void addTo(Mutations mutations) {
		mutations.completing(PresenceUpdateEvent.class, this::updated);
		mutations.completing(PresenceUpdateBulkEvent.class, this::bulkUpdated);
	}

	private DispatchEvent updated(PresenceUpdateEvent event) {
		UserPresence before = put(event.guildId(), event.presence());
		return new PresenceUpdateEvent(event.presence(), before);
	}

	private DispatchEvent bulkUpdated(PresenceUpdateBulkEvent event) {
		List<UserPresence> before = new ArrayList<>();
		for (UserPresence presence : event.presences()) {
			UserPresence known = put(event.guildId(), presence);
			if (known != null) {
				before.add(known);
			}
		}
		return new PresenceUpdateBulkEvent(event.guildId(), event.presences(), before);
	}

	private @Nullable UserPresence put(@Nullable Snowflake guildId, UserPresence presence) {
		if (presence.user() == null) {
			return null;
		}
		if (guildId == null) {
			this.tables.putUser(presence.user());
			return null;
		}
		UserPresence before = this.tables.presences().get(guildId, presence.user().id());
		this.tables.putPresence(guildId, presence);
		return before;
	}

}
