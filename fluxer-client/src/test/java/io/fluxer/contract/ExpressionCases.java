package io.fluxer.contract;

import java.util.Arrays;
import java.util.List;

import io.fluxer.entity.EmojiCreate;
import io.fluxer.entity.EmojiUpdate;
import io.fluxer.entity.StickerCreate;
import io.fluxer.entity.StickerUpdate;

import static io.fluxer.contract.Samples.EMOJI;
import static io.fluxer.contract.Samples.GUILD;
import static io.fluxer.contract.Samples.IMAGE;
import static io.fluxer.contract.Samples.STICKER;

/**
 * Emojis and stickers.
 */
final class ExpressionCases {

	private ExpressionCases() {
	}

	static List<OperationCase> cases() {
		return Arrays.asList(
				OperationCase.of("list_guild_emojis", "/guilds/11/emojis",
						(client) -> client.emojis().listGuildEmojis(GUILD)),
				OperationCase
					.of("create_guild_emoji", "/guilds/11/emojis",
							(client) -> client.emojis().createGuildEmoji(GUILD, new EmojiCreate("wave", IMAGE)))
					.sends("{'name':'wave','image':'YWJj'}"),
				OperationCase
					.of("bulk_create_guild_emojis", "/guilds/11/emojis/bulk",
							(client) -> client.emojis()
								.bulkCreateGuildEmojis(GUILD, List.of(new EmojiCreate("wave", IMAGE))))
					.sends("{'emojis':[{'name':'wave','image':'YWJj'}]}"),
				OperationCase
					.of("clone_guild_emoji", "/guilds/11/emojis/clone",
							(client) -> client.emojis().cloneGuildEmoji(GUILD, EMOJI))
					.sends("{'source_emoji_id':'16'}"),
				OperationCase
					.of("update_guild_emoji", "/guilds/11/emojis/16",
							(client) -> client.emojis().updateGuildEmoji(GUILD, EMOJI, EmojiUpdate.named("hello")))
					.sends("{'name':'hello'}"),
				OperationCase.of("delete_guild_emoji", "/guilds/11/emojis/16",
						(client) -> client.emojis().deleteGuildEmoji(GUILD, EMOJI)),
				OperationCase.of("delete_guild_emoji", "/guilds/11/emojis/16?purge=true",
						(client) -> client.emojis().purgeGuildEmoji(GUILD, EMOJI)),
				OperationCase.of("get_emoji_metadata", "/emojis/16/metadata",
						(client) -> client.emojis().getEmojiMetadata(EMOJI)),
				OperationCase.of("list_guild_stickers", "/guilds/11/stickers",
						(client) -> client.stickers().listGuildStickers(GUILD)),
				OperationCase
					.of("create_guild_sticker", "/guilds/11/stickers", (client) -> client.stickers()
						.createGuildSticker(GUILD,
								StickerCreate.of("wave", IMAGE).withDescription("A wave").withTags(List.of("hi"))))
					.sends("{'name':'wave','image':'YWJj','description':'A wave','tags':['hi']}"),
				OperationCase
					.of("bulk_create_guild_stickers", "/guilds/11/stickers/bulk",
							(client) -> client.stickers()
								.bulkCreateGuildStickers(GUILD, List.of(StickerCreate.of("wave", IMAGE))))
					.sends("{'stickers':[{'name':'wave','image':'YWJj'}]}"),
				OperationCase
					.of("clone_guild_sticker", "/guilds/11/stickers/clone",
							(client) -> client.stickers().cloneGuildSticker(GUILD, STICKER))
					.sends("{'source_sticker_id':'17'}"),
				OperationCase
					.of("update_guild_sticker", "/guilds/11/stickers/17",
							(client) -> client.stickers()
								.updateGuildSticker(GUILD, STICKER,
										StickerUpdate.named("hello").withDescription(null).withTags(List.of("hi"))))
					.sends("{'name':'hello','description':null,'tags':['hi']}"),
				OperationCase.of("delete_guild_sticker", "/guilds/11/stickers/17",
						(client) -> client.stickers().deleteGuildSticker(GUILD, STICKER)),
				OperationCase.of("delete_guild_sticker", "/guilds/11/stickers/17?purge=true",
						(client) -> client.stickers().purgeGuildSticker(GUILD, STICKER)),
				OperationCase.of("get_sticker_metadata", "/stickers/17/metadata",
						(client) -> client.stickers().getStickerMetadata(STICKER)));
	}

}
