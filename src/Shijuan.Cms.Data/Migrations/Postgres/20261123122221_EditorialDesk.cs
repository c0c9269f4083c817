using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EditorialDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_sign_off_version_id_step",
                table: "sign_off");

            migrationBuilder.AddColumn<int>(
                name: "acting_for_id",
                table: "sign_off",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "sign_off",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "slot",
                table: "sign_off",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "step_name",
                table: "sign_off",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "successor_item_id",
                table: "publication",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "schedule_claimed_by",
                table: "content_item",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "schedule_claimed_until_utc",
                table: "content_item",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "api_push",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    body_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_push", x => x.id);
                    table.ForeignKey(
                        name: "FK_api_push_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_token",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    prefix = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    secret_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    protected_secret = table.Column<string>(type: "text", nullable: true),
                    created_by_id = table.Column<int>(type: "integer", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_used_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_token", x => x.id);
                    table.ForeignKey(
                        name: "FK_api_token_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_api_token_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulk_run",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    settings = table.Column<string>(type: "text", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_run", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulk_run_account_owner_id",
                        column: x => x.owner_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "change_note",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    actor_id = table.Column<int>(type: "integer", nullable: true),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_change_note_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_comment",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    quote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    before = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    after = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    must_resolve = table.Column<bool>(type: "boolean", nullable: false),
                    mentioned = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    resolved_by_id = table.Column<int>(type: "integer", nullable: true),
                    resolved_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_comment", x => x.id);
                    table.ForeignKey(
                        name: "FK_content_comment_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_review",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    publication_id = table.Column<int>(type: "integer", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<int>(type: "integer", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_review_by = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_content_review_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_content_review_publication_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publication",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_lock",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    taken_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    claimed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_lock", x => x.item_id);
                    table.ForeignKey(
                        name: "FK_draft_lock_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_presence",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    since_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_input_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_presence", x => new { x.item_id, x.user_id });
                    table.ForeignKey(
                        name: "FK_draft_presence_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emergency_release",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    released_by_id = table.Column<int>(type: "integer", nullable: true),
                    released_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ratified_by_id = table.Column<int>(type: "integer", nullable: true),
                    ratified_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    opinion = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emergency_release", x => x.id);
                    table.ForeignKey(
                        name: "FK_emergency_release_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_batch",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    folder = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    manifest_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    has_archive = table.Column<bool>(type: "boolean", nullable: false),
                    created_by_id = table.Column<int>(type: "integer", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    processed = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true),
                    finished_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    running_slot = table.Column<int>(type: "integer", nullable: true),
                    heartbeat_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_batch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "item_dates",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    withdraw_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdraw_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    withdraw_set_by_id = table.Column<int>(type: "integer", nullable: true),
                    claimed_by = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    claimed_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    review_by = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_dates", x => x.item_id);
                    table.ForeignKey(
                        name: "FK_item_dates_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_folder",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_folder", x => x.id);
                    table.ForeignKey(
                        name: "FK_media_folder_media_folder_parent_id",
                        column: x => x.parent_id,
                        principalTable: "media_folder",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_media_folder_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_upload",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    folder_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_upload", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_preference",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    delivery = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_preference", x => new { x.user_id, x.kind });
                    table.ForeignKey(
                        name: "FK_notice_preference_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "preview_link",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    purpose = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    created_by_id = table.Column<int>(type: "integer", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_by_id = table.Column<int>(type: "integer", nullable: true),
                    opened_count = table.Column<int>(type: "integer", nullable: false),
                    last_opened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preview_link", x => x.id);
                    table.ForeignKey(
                        name: "FK_preview_link_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_preview_link_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "queued_mail",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    recipient_id = table.Column<int>(type: "integer", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lease_owner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    lease_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    dropped_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    parked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_queued_mail", x => x.id);
                    table.ForeignKey(
                        name: "FK_queued_mail_account_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "release_group",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    created_by_id = table.Column<int>(type: "integer", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    scheduled_for_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    scheduled_by_id = table.Column<int>(type: "integer", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    released_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    claimed_by = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    claimed_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "replacement_note",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: true),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replacement_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_replacement_note_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_chain",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    type_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    channel_id = table.Column<int>(type: "integer", nullable: true),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    risk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    steps_json = table.Column<string>(type: "text", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    changed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_chain", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_chain_channel_channel_id",
                        column: x => x.channel_id,
                        principalTable: "channel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_chain_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_delegation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    absent_id = table.Column<int>(type: "integer", nullable: false),
                    deputy_id = table.Column<int>(type: "integer", nullable: false),
                    from_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    created_by_id = table.Column<int>(type: "integer", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_delegation", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_delegation_account_absent_id",
                        column: x => x.absent_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_delegation_account_deputy_id",
                        column: x => x.deputy_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_reading",
                columns: table => new
                {
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_reading", x => new { x.version_id, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "review_route",
                columns: table => new
                {
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    chain_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    risk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    steps_json = table.Column<string>(type: "text", nullable: false),
                    submitted_by_id = table.Column<int>(type: "integer", nullable: true),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_route", x => x.version_id);
                    table.ForeignKey(
                        name: "FK_review_route_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_task",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    permissions = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    opened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    claimed_by_id = table.Column<int>(type: "integer", nullable: true),
                    claimed_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    assigned_by_id = table.Column<int>(type: "integer", nullable: true),
                    urged = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_task", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_task_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_filter",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    query = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    shared_with_unit_id = table.Column<int>(type: "integer", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_filter", x => x.id);
                    table.ForeignKey(
                        name: "FK_saved_filter_account_owner_id",
                        column: x => x.owner_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_saved_filter_org_unit_shared_with_unit_id",
                        column: x => x.shared_with_unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "take_down",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    publication_id = table.Column<int>(type: "integer", nullable: false),
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    requested_by_id = table.Column<int>(type: "integer", nullable: false),
                    requested_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decide_by_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<int>(type: "integer", nullable: true),
                    decided_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    verified_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    overdue_told_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_take_down", x => x.id);
                    table.ForeignKey(
                        name: "FK_take_down_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_take_down_publication_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publication",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "version_mark",
                columns: table => new
                {
                    version_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    starred = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_version_mark", x => x.version_id);
                    table.ForeignKey(
                        name: "FK_version_mark_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulk_line",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    run_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    new_item_id = table.Column<int>(type: "integer", nullable: true),
                    started_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_line", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulk_line_bulk_run_run_id",
                        column: x => x.run_id,
                        principalTable: "bulk_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_bulk_line_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_comment_reply",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    comment_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    mentioned = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_comment_reply", x => x.id);
                    table.ForeignKey(
                        name: "FK_content_comment_reply_content_comment_comment_id",
                        column: x => x.comment_id,
                        principalTable: "content_comment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    batch_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    old_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    old_path = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: true),
                    problems = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_row", x => x.id);
                    table.ForeignKey(
                        name: "FK_import_row_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_import_row_import_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "old_address",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    path = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    batch_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_old_address", x => x.id);
                    table.ForeignKey(
                        name: "FK_old_address_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_old_address_import_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_asset",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    folder_id = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    alternative = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    alternative_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    caption = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    credit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    licence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    tags = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    focal_x = table.Column<double>(type: "double precision", nullable: false),
                    focal_y = table.Column<double>(type: "double precision", nullable: false),
                    uploaded_by_id = table.Column<int>(type: "integer", nullable: true),
                    uploaded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_asset", x => x.id);
                    table.ForeignKey(
                        name: "FK_media_asset_media_folder_folder_id",
                        column: x => x.folder_id,
                        principalTable: "media_folder",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_media_asset_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_check_answer",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    link_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_check_answer", x => x.id);
                    table.ForeignKey(
                        name: "FK_fact_check_answer_preview_link_link_id",
                        column: x => x.link_id,
                        principalTable: "preview_link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    recipient_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    url = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: true),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    items = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    delivery = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mail_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_account_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_notice_queued_mail_mail_id",
                        column: x => x.mail_id,
                        principalTable: "queued_mail",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "release_group_item",
                columns: table => new
                {
                    group_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_group_item", x => new { x.group_id, x.item_id });
                    table.ForeignKey(
                        name: "FK_release_group_item_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_release_group_item_release_group_group_id",
                        column: x => x.group_id,
                        principalTable: "release_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "take_down_check",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    take_down_id = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    url = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    passed = table.Column<bool>(type: "boolean", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_take_down_check", x => x.id);
                    table.ForeignKey(
                        name: "FK_take_down_check_take_down_take_down_id",
                        column: x => x.take_down_id,
                        principalTable: "take_down",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_file",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    asset_id = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    added_by_id = table.Column<int>(type: "integer", nullable: true),
                    added_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_media_file_media_asset_asset_id",
                        column: x => x.asset_id,
                        principalTable: "media_asset",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sign_off_version_id_step_slot",
                table: "sign_off",
                columns: new[] { "version_id", "step", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_action_at_utc",
                table: "audit_entry",
                columns: new[] { "action", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_at_utc",
                table: "audit_entry",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "IX_api_push_account_id_key",
                table: "api_push",
                columns: new[] { "account_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_push_item_id",
                table: "api_push",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_api_token_account_id",
                table: "api_token",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_api_token_prefix",
                table: "api_token",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_token_unit_id",
                table: "api_token",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_line_item_id",
                table: "bulk_line",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulk_line_open",
                table: "bulk_line",
                column: "state",
                filter: "ended_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_line_run_id",
                table: "bulk_line",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_run_owner_id",
                table: "bulk_run",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_change_note_item_id",
                table: "change_note",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_change_note_version_id",
                table: "change_note",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_content_comment_item_id",
                table: "content_comment",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_content_comment_reply_comment_id",
                table: "content_comment_reply",
                column: "comment_id");

            migrationBuilder.CreateIndex(
                name: "IX_content_review_item_id",
                table: "content_review",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_content_review_publication_id",
                table: "content_review",
                column: "publication_id");

            migrationBuilder.CreateIndex(
                name: "IX_emergency_release_item_id",
                table: "emergency_release",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_emergency_release_version_id",
                table: "emergency_release",
                column: "version_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_emergency_release_waiting",
                table: "emergency_release",
                column: "due_at_utc",
                filter: "ratified_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fact_check_answer_item_id",
                table: "fact_check_answer",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_fact_check_answer_link_id",
                table: "fact_check_answer",
                column: "link_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_batch_running_slot",
                table: "import_batch",
                column: "running_slot",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_row_batch_id_number",
                table: "import_row",
                columns: new[] { "batch_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_row_item_id",
                table: "import_row",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_import_row_old_id",
                table: "import_row",
                column: "old_id");

            migrationBuilder.CreateIndex(
                name: "IX_item_dates_review_by",
                table: "item_dates",
                column: "review_by");

            migrationBuilder.CreateIndex(
                name: "IX_item_dates_withdraw_at_utc",
                table: "item_dates",
                column: "withdraw_at_utc");

            migrationBuilder.CreateIndex(
                name: "IX_media_asset_folder_id",
                table: "media_asset",
                column: "folder_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_asset_unit_id_folder_id_name",
                table: "media_asset",
                columns: new[] { "unit_id", "folder_id", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_media_file_asset_id",
                table: "media_file",
                column: "asset_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_file_sha256",
                table: "media_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_media_folder_parent_id",
                table: "media_folder",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_folder_unit_id",
                table: "media_folder",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_media_upload_expires_at_utc",
                table: "media_upload",
                column: "expires_at_utc");

            migrationBuilder.CreateIndex(
                name: "IX_notice_mail_id",
                table: "notice",
                column: "mail_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_recipient_id_read_at_utc",
                table: "notice",
                columns: new[] { "recipient_id", "read_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_old_address_batch_id",
                table: "old_address",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "IX_old_address_item_id",
                table: "old_address",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_old_address_path",
                table: "old_address",
                column: "path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_preview_link_item_id",
                table: "preview_link",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_preview_link_token_hash",
                table: "preview_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_preview_link_version_id",
                table: "preview_link",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_queued_mail_recipient_id",
                table: "queued_mail",
                column: "recipient_id");

            migrationBuilder.CreateIndex(
                name: "ix_queued_mail_waiting",
                table: "queued_mail",
                column: "next_attempt_at_utc",
                filter: "sent_at_utc IS NULL AND dropped_at_utc IS NULL AND parked_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_release_group_state_scheduled_for_utc",
                table: "release_group",
                columns: new[] { "state", "scheduled_for_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_release_group_item_one_active",
                table: "release_group_item",
                column: "item_id",
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "IX_replacement_note_item_id",
                table: "replacement_note",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_review_chain_channel_id",
                table: "review_chain",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "IX_review_chain_unit_id",
                table: "review_chain",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_review_delegation_absent_id",
                table: "review_delegation",
                column: "absent_id");

            migrationBuilder.CreateIndex(
                name: "IX_review_delegation_deputy_id",
                table: "review_delegation",
                column: "deputy_id");

            migrationBuilder.CreateIndex(
                name: "IX_review_task_due_at_utc_id",
                table: "review_task",
                columns: new[] { "due_at_utc", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_review_task_item_id",
                table: "review_task",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_review_task_version_id_step",
                table: "review_task",
                columns: new[] { "version_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_filter_owner_id_name",
                table: "saved_filter",
                columns: new[] { "owner_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_filter_shared_with_unit_id",
                table: "saved_filter",
                column: "shared_with_unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_take_down_item_id",
                table: "take_down",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_take_down_publication_id",
                table: "take_down",
                column: "publication_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_take_down_check_take_down_id",
                table: "take_down_check",
                column: "take_down_id");

            migrationBuilder.CreateIndex(
                name: "IX_version_mark_item_id",
                table: "version_mark",
                column: "item_id");

            foreach (var table in new[] { "review_route", "content_review", "change_note", "take_down_check", "fact_check_answer" })
            {
                Guards.AppendOnly(migrationBuilder, table);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_push");

            migrationBuilder.DropTable(
                name: "api_token");

            migrationBuilder.DropTable(
                name: "bulk_line");

            migrationBuilder.DropTable(
                name: "change_note");

            migrationBuilder.DropTable(
                name: "content_comment_reply");

            migrationBuilder.DropTable(
                name: "content_review");

            migrationBuilder.DropTable(
                name: "draft_lock");

            migrationBuilder.DropTable(
                name: "draft_presence");

            migrationBuilder.DropTable(
                name: "emergency_release");

            migrationBuilder.DropTable(
                name: "fact_check_answer");

            migrationBuilder.DropTable(
                name: "import_row");

            migrationBuilder.DropTable(
                name: "item_dates");

            migrationBuilder.DropTable(
                name: "media_file");

            migrationBuilder.DropTable(
                name: "media_upload");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "notice_preference");

            migrationBuilder.DropTable(
                name: "old_address");

            migrationBuilder.DropTable(
                name: "release_group_item");

            migrationBuilder.DropTable(
                name: "replacement_note");

            migrationBuilder.DropTable(
                name: "review_chain");

            migrationBuilder.DropTable(
                name: "review_delegation");

            migrationBuilder.DropTable(
                name: "review_reading");

            migrationBuilder.DropTable(
                name: "review_route");

            migrationBuilder.DropTable(
                name: "review_task");

            migrationBuilder.DropTable(
                name: "saved_filter");

            migrationBuilder.DropTable(
                name: "take_down_check");

            migrationBuilder.DropTable(
                name: "version_mark");

            migrationBuilder.DropTable(
                name: "bulk_run");

            migrationBuilder.DropTable(
                name: "content_comment");

            migrationBuilder.DropTable(
                name: "preview_link");

            migrationBuilder.DropTable(
                name: "media_asset");

            migrationBuilder.DropTable(
                name: "queued_mail");

            migrationBuilder.DropTable(
                name: "import_batch");

            migrationBuilder.DropTable(
                name: "release_group");

            migrationBuilder.DropTable(
                name: "take_down");

            migrationBuilder.DropTable(
                name: "media_folder");

            migrationBuilder.DropIndex(
                name: "IX_sign_off_version_id_step_slot",
                table: "sign_off");

            migrationBuilder.DropIndex(
                name: "IX_audit_entry_action_at_utc",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "IX_audit_entry_at_utc",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "acting_for_id",
                table: "sign_off");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "sign_off");

            migrationBuilder.DropColumn(
                name: "slot",
                table: "sign_off");

            migrationBuilder.DropColumn(
                name: "step_name",
                table: "sign_off");

            migrationBuilder.DropColumn(
                name: "successor_item_id",
                table: "publication");

            migrationBuilder.DropColumn(
                name: "schedule_claimed_by",
                table: "content_item");

            migrationBuilder.DropColumn(
                name: "schedule_claimed_until_utc",
                table: "content_item");

            migrationBuilder.CreateIndex(
                name: "IX_sign_off_version_id_step",
                table: "sign_off",
                columns: new[] { "version_id", "step" },
                unique: true);
        }
    }
}
