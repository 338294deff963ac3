package io.fluxer.entity;

/**
 * Which services of others an instance uses.
 *
 * @param gifEnabled whether there are animations
 * @param youtubeEnabled whether it looks up videos
 * @param blueskyEnabled whether accounts can be linked to Bluesky
 * @since 0.1.0
 */
public record InstanceServices(boolean gifEnabled, boolean youtubeEnabled, boolean blueskyEnabled) {

	static final InstanceServices NONE = new InstanceServices(false, false, false);

}
