package io.fluxer.embedded.core;

import java.time.Duration;

import tools.jackson.databind.JsonNode;

/**
 * What a session may ask for (Fluxer's gateway, commands). The server's own slowness is
 * not played: each command is done at once, so none drives out another.
 */
final class GatewayCommands {

	private final Presences presences;

	private final MemberRequests members;

	private final LazyRequests lazy;

	private final CountRequests counts;

	private final VoiceRooms voice;

	private boolean answers = true;

	GatewayCommands(World world, Sessions sessions, Secrets secrets) {
		CommandTargets targets = new CommandTargets(world, sessions);
		this.presences = new Presences(world, sessions);
		this.members = new MemberRequests(world, targets, this.presences);
		this.lazy = new LazyRequests(targets, this.presences);
		this.counts = new CountRequests(targets, this.presences);
		this.voice = new VoiceRooms(world, sessions, targets, secrets);
	}

	Presences presences() {
		return this.presences;
	}

	VoiceRooms voice() {
		return this.voice;
	}

	/**
	 * Does commands, or takes them in silence.
	 */
	void answer(boolean answers) {
		this.answers = answers;
	}

	void memberListInterval(Duration interval) {
		this.members.listInterval(interval);
	}

	void take(Session session, int opcode, JsonNode data) throws GatewayCloseException {
		switch (opcode) {
			case 3 -> session.present(data);
			case 4, 8, 14, 15, 16 -> {
				if (this.answers) {
					answer(session, opcode, data);
				}
			}
			default -> throw new GatewayCloseException(CloseReason.UNKNOWN_OPCODE);
		}
	}

	private void answer(Session session, int opcode, JsonNode data) {
		switch (opcode) {
			case 4 -> this.voice.take(session, data);
			case 8 -> this.members.answer(session, data);
			case 14 -> this.lazy.take(session, data);
			case 15 -> this.counts.guilds(session, data);
			default -> this.counts.channels(session, data);
		}
	}

}
