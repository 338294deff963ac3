package io.fluxer.cache;

import java.util.List;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import io.fluxer.entity.VoiceState;
import io.fluxer.event.CallCreateEvent;
import io.fluxer.event.CallDeleteEvent;
import io.fluxer.event.CallUpdateEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.VoiceStateAckEvent;
import io.fluxer.event.VoiceStateUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * What changes voice states. One is known by its connection, since a user may have
 * several; by its user where it names none.
 */
final class VoiceMutations {

	private final Tables tables;

	VoiceMutations(Tables tables) {
		this.tables = tables;
	}

	void addTo(Mutations mutations) {
		mutations.completing(VoiceStateUpdateEvent.class, this::updated);
		mutations.on(VoiceStateAckEvent.class, (event) -> {
			if (event.canonicalState() != null) {
				update(event.canonicalState());
			}
		});
		mutations.on(CallCreateEvent.class, (event) -> replaceCall(event.channelId(), event.voiceStates()));
		mutations.on(CallUpdateEvent.class, (event) -> replaceCall(event.channelId(), event.voiceStates()));
		mutations.on(CallDeleteEvent.class, (event) -> removeChannel(null, event.channelId()));
	}

	/**
	 * Replaces the states of a guild.
	 */
	void replace(Snowflake guildId, List<VoiceState> voiceStates) {
		voiceStates.forEach((state) -> this.tables.putMember(guildId, state.member()));
		this.tables.voiceStates().edit(guildId, (states) -> {
			states.clear();
			voiceStates.stream()
				.filter((state) -> state.channelId() != null)
				.forEach((state) -> states.put(key(state), Copies.voiceState(state, guildId, state.channelId())));
		});
	}

	void removeChannel(@Nullable Snowflake guildId, Snowflake channelId) {
		removeIf(guildId, (state) -> channelId.equals(state.channelId()));
	}

	void removeUser(Snowflake guildId, Snowflake userId) {
		removeIf(guildId, (state) -> userId.equals(state.userId()));
	}

	private void removeIf(@Nullable Snowflake guildId, Predicate<VoiceState> condition) {
		if (this.tables.voiceStates().of(guildId).values().stream().anyMatch(condition)) {
			this.tables.voiceStates().edit(guildId, (states) -> states.values().removeIf(condition));
		}
	}

	private DispatchEvent updated(VoiceStateUpdateEvent event) {
		return new VoiceStateUpdateEvent(event.voiceState(), update(event.voiceState()));
	}

	private @Nullable VoiceState update(VoiceState state) {
		Snowflake guildId = state.guildId();
		this.tables.putMember(guildId, state.member());
		VoiceState before = this.tables.voiceStates().of(guildId).get(key(state));
		if (before != null && isOlder(state, before)) {
			return before;
		}
		if (state.channelId() != null) {
			VoiceState kept = Copies.voiceState(state, guildId, state.channelId());
			this.tables.voiceStates().edit(guildId, (states) -> states.put(key(state), kept));
		}
		else if (state.connectionId() != null) {
			removeIf(guildId, (known) -> key(known).equals(key(state)));
		}
		else {
			removeIf(guildId, (known) -> known.userId().equals(state.userId()));
		}
		return before;
	}

	private void replaceCall(Snowflake channelId, List<VoiceState> voiceStates) {
		this.tables.voiceStates().edit(null, (states) -> {
			states.values().removeIf((state) -> channelId.equals(state.channelId()));
			voiceStates.forEach((state) -> states.put(key(state), Copies.voiceState(state, null, channelId)));
		});
	}

	/** A state that names no version has 0. */
	private static boolean isOlder(VoiceState state, VoiceState known) {
		return state.version() != 0 && state.version() < known.version();
	}

	private static String key(VoiceState state) {
		return (state.connectionId() != null) ? state.connectionId() : state.userId().toString();
	}

}
