package io.fluxer.embedded.core;

import tools.jackson.databind.node.ObjectNode;

/**
 * Who reacts to messages, and the events it causes.
 */
final class Reactions {

	private final ChannelEvents events;

	Reactions(ChannelEvents events) {
		this.events = events;
	}

	void add(StoredMessage message, UserState user, String emoji) {
		if (message.addReaction(emoji, user)) {
			this.events.send(message.channel(), "MESSAGE_REACTION_ADD", MessageShapes.reaction(message, user, emoji));
		}
	}

	void remove(StoredMessage message, UserState user, String emoji) {
		if (message.removeReaction(emoji, user)) {
			this.events.send(message.channel(), "MESSAGE_REACTION_REMOVE",
					MessageShapes.reaction(message, user, emoji));
		}
	}

	void clear(StoredMessage message) {
		if (!message.reactions().isEmpty()) {
			message.reactions().clear();
			this.events.send(message.channel(), "MESSAGE_REACTION_REMOVE_ALL", ChannelEvents.about(message));
		}
	}

	void clear(StoredMessage message, String emoji) {
		if (message.reactions().remove(emoji) != null) {
			ObjectNode data = ChannelEvents.about(message);
			data.set("emoji", MessageShapes.emoji(message.channel(), emoji));
			this.events.send(message.channel(), "MESSAGE_REACTION_REMOVE_EMOJI", data);
		}
	}

}
