package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A guild as invites name it.
 *
 * @param id the id
 * @param name the name
 * @param icon the hash of the icon
 * @param banner the hash of the banner
 * @param bannerWidth the width of the banner in pixels
 * @param bannerHeight the height of the banner in pixels
 * @param splash the hash of the invite background
 * @param splashWidth the width of the invite background in pixels
 * @param splashHeight the height of the invite background in pixels
 * @param splashCardAlignment where the invite card stands
 * @param embedSplash the hash of the background of invite embeds
 * @param embedSplashWidth its width in pixels
 * @param embedSplashHeight its height in pixels
 * @param features what the instance switched on for this guild
 * @since 0.1.0
 */
public record PartialGuild(Snowflake id, String name, @Nullable String icon, @Nullable String banner,
		@Nullable Integer bannerWidth, @Nullable Integer bannerHeight, @Nullable String splash,
		@Nullable Integer splashWidth, @Nullable Integer splashHeight, SplashCardAlignment splashCardAlignment,
		@Nullable String embedSplash, @Nullable Integer embedSplashWidth, @Nullable Integer embedSplashHeight,
		List<String> features) {

	/**
	 * Fills in what the wire left out.
	 */
	public PartialGuild(Snowflake id, @Nullable String name, @Nullable String icon, @Nullable String banner,
			@Nullable Integer bannerWidth, @Nullable Integer bannerHeight, @Nullable String splash,
			@Nullable Integer splashWidth, @Nullable Integer splashHeight,
			@Nullable SplashCardAlignment splashCardAlignment, @Nullable String embedSplash,
			@Nullable Integer embedSplashWidth, @Nullable Integer embedSplashHeight, @Nullable List<String> features) {
		this.id = Entities.requireId(id, "partial guild");
		this.name = Entities.text(name);
		this.icon = icon;
		this.banner = banner;
		this.bannerWidth = bannerWidth;
		this.bannerHeight = bannerHeight;
		this.splash = splash;
		this.splashWidth = splashWidth;
		this.splashHeight = splashHeight;
		this.splashCardAlignment = (splashCardAlignment != null) ? splashCardAlignment : SplashCardAlignment.CENTER;
		this.embedSplash = embedSplash;
		this.embedSplashWidth = embedSplashWidth;
		this.embedSplashHeight = embedSplashHeight;
		this.features = Entities.list(features);
	}

}
