using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Interpretation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "interpretation_plan",
                table: "content_version",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "interpretation_interpreter",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    affiliation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    consent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interpretation_interpreter", x => x.id);
                    table.ForeignKey(
                        name: "FK_interpretation_interpreter_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interpretation_question",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    asked_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reply = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    replied_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    replied_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interpretation_question", x => x.id);
                    table.ForeignKey(
                        name: "FK_interpretation_question_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_interpretation_question_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interpretation_text",
                columns: table => new
                {
                    version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    interpreter = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    interpreter_title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    background = table.Column<string>(type: "TEXT", nullable: false),
                    aims = table.Column<string>(type: "TEXT", nullable: false),
                    measures = table.Column<string>(type: "TEXT", nullable: false),
                    cards = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    differences = table.Column<string>(type: "TEXT", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    preference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    picture = table.Column<string>(type: "TEXT", nullable: false),
                    transcript = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interpretation_text", x => x.version_id);
                    table.ForeignKey(
                        name: "FK_interpretation_text_content_version_version_id",
                        column: x => x.version_id,
                        principalTable: "content_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_interpretation_interpreter_role_name",
                table: "interpretation_interpreter",
                columns: new[] { "role", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_interpretation_interpreter_unit_id",
                table: "interpretation_interpreter",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_interpretation_question_item_id",
                table: "interpretation_question",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_interpretation_question_unit_id_state",
                table: "interpretation_question",
                columns: new[] { "unit_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_interpretation_text_form_role",
                table: "interpretation_text",
                columns: new[] { "form", "role" });

            Guards.FrozenWithVersion(migrationBuilder, "interpretation_text");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "interpretation_interpreter");

            migrationBuilder.DropTable(
                name: "interpretation_question");

            migrationBuilder.DropTable(
                name: "interpretation_text");

            migrationBuilder.DropColumn(
                name: "interpretation_plan",
                table: "content_version");
        }
    }
}
