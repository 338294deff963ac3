package io.fluxer.boot.listener;

import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.event.AddedReaction;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EntranceSoundPlayEvent;
import io.fluxer.event.Event;
import io.fluxer.event.Events;
import io.fluxer.event.GuildAuditLogEntryCreateEvent;
import io.fluxer.event.InviteCreateEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageReactionAddEvent;
import io.fluxer.event.MessageReactionAddManyEvent;
import io.fluxer.event.MessageReactionRemoveEvent;
import io.fluxer.event.MessageUpdateEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.event.TypingStartEvent;
import org.jspecify.annotations.Nullable;

/**
 * The user who caused an event. That is less than {@link Event#userId()}, which may also
 * be the user whom an event is about: the member who was changed or the author of a
 * message that somebody deleted.
 */
final class EventActor {

	/** The records whose user is the one who acted. */
	private static final Set<Class<? extends Event>> ACTIONS = Set.of(MessageCreateEvent.class,
			MessageUpdateEvent.class, MessageReactionAddEvent.class, MessageReactionRemoveEvent.class,
			TypingStartEvent.class, EntranceSoundPlayEvent.class, InviteCreateEvent.class,
			GuildAuditLogEntryCreateEvent.class);

	/** Dispatches that name their actor, for those that did not fit their record. */
	private static final Set<String> RAW_ACTIONS = Set.of(Events.MESSAGE_REACTION_ADD, Events.MESSAGE_REACTION_REMOVE,
			Events.TYPING_START, Events.ENTRANCE_SOUND_PLAY);

	/** Dispatches that come only after the bot itself has acknowledged something. */
	private static final Set<String> ACKNOWLEDGEMENTS = Set.of("MESSAGE_ACK", Events.CHANNEL_PINS_ACK);

	private EventActor() {
	}

	/**
	 * Finds the user who caused an event.
	 * @param event the event
	 * @param selfId the id of the bot that received it
	 * @return the id, {@code null} where the event does not tell
	 */
	static @Nullable Snowflake of(Event event, @Nullable Snowflake selfId) {
		if (ACTIONS.contains(event.getClass())) {
			return event.userId();
		}
		if (event instanceof MessageReactionAddManyEvent many) {
			List<Snowflake> users = many.reactions().stream().map(AddedReaction::userId).distinct().toList();
			return (users.size() == 1) ? users.get(0) : null;
		}
		if (event instanceof DispatchEvent dispatch && ACKNOWLEDGEMENTS.contains(dispatch.name())) {
			return selfId;
		}
		return (event instanceof RawDispatchEvent raw && RAW_ACTIONS.contains(raw.name())) ? raw.userId() : null;
	}

	/**
	 * Tells whether an event is known to be caused by the bot that received it.
	 * @param event the event
	 * @param selfId the id of the bot that received it
	 * @return {@code false} also where the actor is not known
	 */
	static boolean isSelf(Event event, @Nullable Snowflake selfId) {
		return selfId != null && selfId.equals(of(event, selfId));
	}

}
