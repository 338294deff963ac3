package io.fluxer.gateway;

/**
 * How the bot is in a voice channel (Fluxer's gateway, voice). Immutable: each
 * {@code with…} method returns a copy.
 *
 * @param selfMute whether the bot is muted by itself
 * @param selfDeaf whether the bot is deafened by itself
 * @param selfVideo whether its camera is on
 * @param selfStream whether it shares a screen
 * @param mobile whether it shows as on a phone
 * @since 0.1.0
 */
public record VoiceOptions(boolean selfMute, boolean selfDeaf, boolean selfVideo, boolean selfStream, boolean mobile) {

	/**
	 * Returns the defaults: everything off.
	 * @return the options
	 */
	public static VoiceOptions defaults() {
		return new VoiceOptions(false, false, false, false, false);
	}

	/**
	 * Returns a copy with another mute.
	 * @param mute whether the bot is muted by itself
	 * @return the copy
	 */
	public VoiceOptions withSelfMute(boolean mute) {
		return new VoiceOptions(mute, this.selfDeaf, this.selfVideo, this.selfStream, this.mobile);
	}

	/**
	 * Returns a copy with another deafness.
	 * @param deaf whether the bot is deafened by itself
	 * @return the copy
	 */
	public VoiceOptions withSelfDeaf(boolean deaf) {
		return new VoiceOptions(this.selfMute, deaf, this.selfVideo, this.selfStream, this.mobile);
	}

	/**
	 * Returns a copy with another camera.
	 * @param video whether the camera is on
	 * @return the copy
	 */
	public VoiceOptions withSelfVideo(boolean video) {
		return new VoiceOptions(this.selfMute, this.selfDeaf, video, this.selfStream, this.mobile);
	}

	/**
	 * Returns a copy with another stream.
	 * @param stream whether the bot shares a screen
	 * @return the copy
	 */
	public VoiceOptions withSelfStream(boolean stream) {
		return new VoiceOptions(this.selfMute, this.selfDeaf, this.selfVideo, stream, this.mobile);
	}

}
