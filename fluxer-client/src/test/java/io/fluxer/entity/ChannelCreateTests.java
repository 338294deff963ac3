package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;

import static io.fluxer.entity.Bodies.assertJson;
import static io.fluxer.entity.Bodies.assertRefused;

class ChannelCreateTests {

	@Test
	void everyKindHasItsNumber() {
		assertJson(ChannelCreate.text("n"), "{'type':0,'name':'n'}");
		assertJson(ChannelCreate.voice("n"), "{'type':2,'name':'n'}");
		assertJson(ChannelCreate.category("n"), "{'type':4,'name':'n'}");
		assertJson(ChannelCreate.link("n", "https://fluxer.app"), "{'type':998,'name':'n','url':'https://fluxer.app'}");
	}

	@Test
	void writesWhatIsNamedAndNothingElse() {
		assertJson(
				ChannelCreate.text("n")
					.withTopic("t")
					.withParentId(Snowflake.of(1))
					.withRateLimitPerUser(21600)
					.withNsfw(true)
					.withNsfwOverride(null)
					.withContentWarningLevel(ContentWarningLevel.CONTENT_WARNING)
					.withContentWarningText("w")
					.withPermissionOverwrites(List.of(new Overwrite(Snowflake.of(2), Overwrite.ROLE, Permissions.NONE,
							Permissions.of(Permission.VIEW_CHANNEL)))),
				"{'type':0,'name':'n','topic':'t','parent_id':'1','rate_limit_per_user':21600,'nsfw':true,"
						+ "'nsfw_override':null,'content_warning_level':1,'content_warning_text':'w',"
						+ "'permission_overwrites':[{'id':'2','type':0,'allow':'0','deny':'1024'}]}");
		assertJson(ChannelCreate.voice("n").withBitrate(8000).withUserLimit(0).withVoiceConnectionLimit(1),
				"{'type':2,'name':'n','bitrate':8000,'user_limit':0,'voice_connection_limit':1}");
	}

	@Test
	void limitsAreCheckedWhenAValueIsGiven() {
		ChannelCreate channel = ChannelCreate.text("n".repeat(100));
		channel.withTopic("t".repeat(1024)).withBitrate(320_000).withUserLimit(99).withVoiceConnectionLimit(100);
		ChannelCreate.link("n", "u".repeat(2048));
		assertRefused("name", () -> ChannelCreate.text("n".repeat(101)));
		assertRefused("name", () -> ChannelCreate.voice(""));
		assertRefused("url", () -> ChannelCreate.link("n", "u".repeat(2049)));
		assertRefused("topic", () -> channel.withTopic("t".repeat(1025)));
		assertRefused("bitrate", () -> channel.withBitrate(7_999));
		assertRefused("bitrate", () -> channel.withBitrate(320_001));
		assertRefused("user_limit", () -> channel.withUserLimit(100));
		assertRefused("voice_connection_limit", () -> channel.withVoiceConnectionLimit(0));
		assertRefused("rate_limit_per_user", () -> channel.withRateLimitPerUser(21_601));
		assertRefused("content_warning_text", () -> channel.withContentWarningText("w".repeat(201)));
	}

	@Test
	void aPlaceTellsNullFromAbsent() {
		ChannelPosition place = ChannelPosition.of(Snowflake.of(1));
		assertJson(place, "{'id':'1'}");
		assertJson(place.withPosition(0).withParentId(null).withPrecedingSiblingId(null).withLockPermissions(true),
				"{'id':'1','position':0,'parent_id':null,'preceding_sibling_id':null,'lock_permissions':true}");
		assertJson(place.withParentId(Snowflake.of(2)).withPrecedingSiblingId(Snowflake.of(3)),
				"{'id':'1','parent_id':'2','preceding_sibling_id':'3'}");
		assertRefused("position", () -> place.withPosition(-1));
	}

}
