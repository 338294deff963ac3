package io.fluxer.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what the session knows of the presence, to tell it again where it does not:
 * IDENTIFY takes no custom status, a new session knows nothing of the last one, and a
 * frame may have gone to a dead socket (Fluxer's gateway, presence).
 */
final class PresenceKeeper {

	private @Nullable Presence wanted;

	private @Nullable Presence told;

	private boolean unproven;

	private boolean beaten;

	PresenceKeeper(@Nullable Presence wanted) {
		this.wanted = wanted;
	}

	void want(Presence presence) {
		this.wanted = presence;
	}

	/**
	 * Returns the presence that the session has to be told.
	 * @return the presence, null if it knows
	 */
	@Nullable Presence due() {
		return (this.wanted != null && !this.wanted.equals(this.told)) ? this.wanted : null;
	}

	/**
	 * IDENTIFY goes out.
	 * @return the presence to put in
	 */
	@Nullable Presence identify() {
		Presence presence = this.wanted;
		this.told = (presence != null) ? new Presence(presence.status(), presence.afk(), presence.mobile(), null)
				: null;
		this.unproven = false;
		return presence;
	}

	void sent(@Nullable Presence presence) {
		if (presence != null) {
			this.told = presence;
			this.unproven = true;
			this.beaten = false;
		}
	}

	void beat() {
		this.beaten = this.unproven;
	}

	/** What went out before the beat has arrived too. */
	void acknowledged() {
		if (this.beaten) {
			this.unproven = false;
		}
	}

	void lost() {
		if (this.unproven) {
			this.told = null;
			this.unproven = false;
		}
	}

}
