-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CapabilityKind" AS ENUM ('PROCESS', 'SERVICE', 'PRODUCT', 'MATERIAL', 'CERTIFICATE');

-- CreateEnum
CREATE TYPE "CapabilityLevel" AS ENUM ('CORE', 'SUPPLEMENTARY');

-- CreateEnum
CREATE TYPE "MatchBand" AS ENUM ('STRONG', 'GOOD', 'POSSIBLE', 'WEAK');

-- CreateEnum
CREATE TYPE "Door" AS ENUM ('MEMBERSHIP', 'SUPPLIER');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('DRAFT', 'SUBMITTED', 'FORMAL_CHECK', 'COMPLETION_REQUESTED', 'ASSESSMENT', 'BOARD_DECISION', 'ADMITTED', 'ACTIVE', 'REFUSED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('TEXT', 'LONG_TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'YES_NO');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('DECLARATION', 'REGISTER_EXTRACT', 'POWER_OF_ATTORNEY', 'SME_STATEMENT', 'CERTIFICATE', 'OTHER');

-- CreateEnum
CREATE TYPE "MembershipKind" AS ENUM ('FOUNDING', 'ORDINARY', 'SUPPORTING');

-- CreateEnum
CREATE TYPE "MembershipState" AS ENUM ('ACTIVE', 'IN_ARREARS', 'SUSPENDED', 'WITHDREW', 'EXCLUDED');

-- CreateEnum
CREATE TYPE "DeadlineUnit" AS ENUM ('WORKING_DAYS', 'CALENDAR_DAYS');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('BOARD', 'TASK_GROUP');

-- CreateEnum
CREATE TYPE "NeedKind" AS ENUM ('SUPPLY', 'SERVICE', 'RESEARCH_PROBLEM', 'PROJECT_PARTNER');

-- CreateEnum
CREATE TYPE "NeedRhythm" AS ENUM ('ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY');

-- CreateEnum
CREATE TYPE "NeedAudienceKind" AS ENUM ('PUBLIC', 'MEMBERS', 'CHOSEN');

-- CreateEnum
CREATE TYPE "Wish" AS ENUM ('MUST', 'NICE');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('FIRM', 'RESEARCH_ORGANISATION', 'BUSINESS_SUPPORT', 'LOCAL_GOVERNMENT');

-- CreateEnum
CREATE TYPE "LegalForm" AS ENUM ('SOLE_TRADER', 'CIVIL_PARTNERSHIP', 'GENERAL_PARTNERSHIP', 'PROFESSIONAL_PARTNERSHIP', 'LIMITED_PARTNERSHIP', 'LIMITED_JOINT_STOCK_PARTNERSHIP', 'LIMITED_LIABILITY_COMPANY', 'SIMPLE_JOINT_STOCK_COMPANY', 'JOINT_STOCK_COMPANY', 'COOPERATIVE', 'FOUNDATION', 'ASSOCIATION', 'STATE_ENTERPRISE', 'UNIVERSITY', 'RESEARCH_INSTITUTE', 'LOCAL_GOVERNMENT_UNIT', 'OTHER');

-- CreateEnum
CREATE TYPE "SizeClass" AS ENUM ('MICRO', 'SMALL', 'MEDIUM', 'LARGE');

-- CreateEnum
CREATE TYPE "ChainRole" AS ENUM ('OEM', 'TIER_1', 'TIER_2', 'TIER_3', 'SERVICE', 'RESEARCH');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('PUBLIC', 'MEMBERS', 'OFFICE');

-- CreateEnum
CREATE TYPE "PkdVersion" AS ENUM ('PKD_2007', 'PKD_2025');

-- CreateEnum
CREATE TYPE "SeatRole" AS ENUM ('REPRESENTATIVE', 'EDITOR');

-- CreateEnum
CREATE TYPE "OfficeKind" AS ENUM ('ADMINISTRATOR', 'CLUSTER_COORDINATOR', 'CITY_COORDINATOR', 'BOARD_MEMBER');

-- CreateEnum
CREATE TYPE "PassKind" AS ENUM ('CONFIRM_EMAIL', 'RESET_PASSWORD', 'INVITATION', 'FIRST_ADMINISTRATOR');

-- CreateTable
CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actorId" UUID,
    "subjectId" UUID,
    "organisationId" UUID,
    "detail" JSONB NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "eventId" BIGINT NOT NULL,
    "message" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "onceKey" TEXT,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "messageId" TEXT NOT NULL,
    "lastError" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Specialisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "letter" CHAR(1) NOT NULL,
    "namePl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionPl" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Specialisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationSpecialisation" (
    "organisationId" UUID NOT NULL,
    "specialisationId" UUID NOT NULL,

    CONSTRAINT "OrganisationSpecialisation_pkey" PRIMARY KEY ("organisationId","specialisationId")
);

-- CreateTable
CREATE TABLE "Capability" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "CapabilityKind" NOT NULL,
    "pl" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "parentId" UUID,
    "specialisations" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Capability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CapabilityLabel" (
    "id" UUID NOT NULL,
    "capabilityId" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "CapabilityLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlantCapability" (
    "plantId" UUID NOT NULL,
    "capabilityId" UUID NOT NULL,
    "level" "CapabilityLevel" NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlantCapability_pkey" PRIMARY KEY ("plantId","capabilityId")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "plantId" UUID NOT NULL,
    "capabilityId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "scope" TEXT,
    "validFrom" DATE,
    "validUntil" DATE NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "expressedById" UUID NOT NULL,
    "expressedAt" TIMESTAMPTZ(3) NOT NULL,
    "message" TEXT NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    "expiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterestAnswer" (
    "interestId" UUID NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID NOT NULL,

    CONSTRAINT "InterestAnswer_pkey" PRIMARY KEY ("interestId")
);

-- CreateTable
CREATE TABLE "Match" (
    "needId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "band" "MatchBand" NOT NULL,
    "explanation" JSONB NOT NULL,
    "version" TEXT NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "Match_pkey" PRIMARY KEY ("needId","organisationId")
);

-- CreateTable
CREATE TABLE "MembershipApplication" (
    "id" UUID NOT NULL,
    "reference" TEXT,
    "door" "Door" NOT NULL,
    "organisationId" UUID NOT NULL,
    "cityId" UUID,
    "state" "ApplicationState" NOT NULL DEFAULT 'DRAFT',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedById" UUID NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "declared" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MembershipApplication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationStep" (
    "applicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from" "ApplicationState",
    "to" "ApplicationState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "message" TEXT,

    CONSTRAINT "ApplicationStep_pkey" PRIMARY KEY ("applicationId","number")
);

-- CreateTable
CREATE TABLE "ApplicationTopic" (
    "applicationId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "completedAt" TIMESTAMPTZ(3) NOT NULL,
    "completedById" UUID NOT NULL,

    CONSTRAINT "ApplicationTopic_pkey" PRIMARY KEY ("applicationId","topic")
);

-- CreateTable
CREATE TABLE "ApplicationSpecialisation" (
    "applicationId" UUID NOT NULL,
    "specialisationId" UUID NOT NULL,

    CONSTRAINT "ApplicationSpecialisation_pkey" PRIMARY KEY ("applicationId","specialisationId")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "specialisationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "labelPl" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "hintPl" TEXT,
    "hintEn" TEXT,
    "choices" JSONB,
    "unit" TEXT,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationAnswer" (
    "applicationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID NOT NULL,

    CONSTRAINT "ApplicationAnswer_pkey" PRIMARY KEY ("applicationId","questionId")
);

-- CreateTable
CREATE TABLE "ConsentWording" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pl" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConsentWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "wordingId" UUID NOT NULL,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "fileKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompletionRequest" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CompletionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompletionItem" (
    "requestId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "CompletionItem_pkey" PRIMARY KEY ("requestId","topic")
);

-- CreateTable
CREATE TABLE "CaseNote" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseCheck" (
    "applicationId" UUID NOT NULL,
    "point" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedById" UUID NOT NULL,

    CONSTRAINT "CaseCheck_pkey" PRIMARY KEY ("applicationId","point")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "applicationId" UUID NOT NULL,
    "favourable" BOOLEAN NOT NULL,
    "reasons" TEXT NOT NULL,
    "recommendedAt" TIMESTAMPTZ(3) NOT NULL,
    "recommendedById" UUID NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "MembershipDecision" (
    "applicationId" UUID NOT NULL,
    "admitted" BOOLEAN NOT NULL,
    "resolution" TEXT,
    "decidedOn" DATE NOT NULL,
    "reasons" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID NOT NULL,

    CONSTRAINT "MembershipDecision_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organisationId" UUID NOT NULL,
    "kind" "MembershipKind" NOT NULL,
    "state" "MembershipState" NOT NULL DEFAULT 'ACTIVE',
    "startedOn" DATE NOT NULL,
    "endedOn" DATE,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organisationId")
);

-- CreateTable
CREATE TABLE "Vouching" (
    "organisationId" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "vouchedById" UUID NOT NULL,
    "vouchedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Vouching_pkey" PRIMARY KEY ("organisationId")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "key" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "unit" "DeadlineUnit" NOT NULL,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "FeeTariff" (
    "id" UUID NOT NULL,
    "sizeClass" "SizeClass" NOT NULL,
    "amountGrosz" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,

    CONSTRAINT "FeeTariff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "namePl" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceCounter" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ReferenceCounter_pkey" PRIMARY KEY ("series","year")
);

-- CreateTable
CREATE TABLE "Need" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "contactId" UUID NOT NULL,
    "kind" "NeedKind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER,
    "quantityUnit" TEXT,
    "rhythm" "NeedRhythm",
    "deliverOn" DATE,
    "placeId" INTEGER,
    "radiusKm" INTEGER,
    "audience" "NeedAudienceKind" NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "closingReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedCapability" (
    "needId" UUID NOT NULL,
    "capabilityId" UUID NOT NULL,
    "wish" "Wish" NOT NULL,

    CONSTRAINT "NeedCapability_pkey" PRIMARY KEY ("needId","capabilityId")
);

-- CreateTable
CREATE TABLE "NeedAudience" (
    "needId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "NeedAudience_pkey" PRIMARY KEY ("needId","organisationId")
);

-- CreateTable
CREATE TABLE "NeedRevision" (
    "needId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID NOT NULL,

    CONSTRAINT "NeedRevision_pkey" PRIMARY KEY ("needId","revision")
);

-- CreateTable
CREATE TABLE "City" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "host" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "City_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "voivodeship" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Zone" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "nip" CHAR(10) NOT NULL,
    "regon" VARCHAR(14),
    "krs" CHAR(10),
    "legalForm" "LegalForm" NOT NULL,
    "sizeClass" "SizeClass" NOT NULL,
    "website" TEXT,
    "descriptionPl" TEXT,
    "descriptionEn" TEXT,
    "chainRole" "ChainRole",
    "representation" TEXT,
    "contactName" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "seeks" TEXT,
    "offers" TEXT,
    "maxDistanceKm" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "fictional" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FieldVisibility" (
    "organisationId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL,

    CONSTRAINT "FieldVisibility_pkey" PRIMARY KEY ("organisationId","field")
);

-- CreateTable
CREATE TABLE "OrganisationPkd" (
    "organisationId" UUID NOT NULL,
    "version" "PkdVersion" NOT NULL,
    "code" TEXT NOT NULL,
    "main" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "OrganisationPkd_pkey" PRIMARY KEY ("organisationId","version","code")
);

-- CreateTable
CREATE TABLE "Representative" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Representative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plant" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT,
    "postcode" TEXT,
    "placeId" INTEGER NOT NULL,
    "zoneId" UUID,
    "employees" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Plant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrySnapshot" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "reply" JSONB NOT NULL,

    CONSTRAINT "RegistrySnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "position" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "passwordHash" TEXT,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "deactivatedAt" TIMESTAMPTZ(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "SeatRole" NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "OfficeKind" NOT NULL,
    "cityId" UUID,
    "appointedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pass" (
    "id" UUID NOT NULL,
    "kind" "PassKind" NOT NULL,
    "secretHash" TEXT NOT NULL,
    "personId" UUID,
    "email" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Pass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "passId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "SeatRole" NOT NULL,
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "message" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "accepted" BOOLEAN,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Event_subjectId_idx" ON "Event"("subjectId");

-- CreateIndex
CREATE INDEX "Event_organisationId_idx" ON "Event"("organisationId");

-- CreateIndex
CREATE INDEX "Event_type_idx" ON "Event"("type");

-- CreateIndex
CREATE INDEX "Notification_personId_readAt_idx" ON "Notification"("personId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_personId_eventId_key" ON "Notification"("personId", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_onceKey_key" ON "Mail"("onceKey");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_messageId_key" ON "Mail"("messageId");

-- CreateIndex
CREATE INDEX "Mail_sentAt_idx" ON "Mail"("sentAt");

-- CreateIndex
CREATE INDEX "Mail_to_idx" ON "Mail"("to");

-- CreateIndex
CREATE UNIQUE INDEX "Specialisation_slug_key" ON "Specialisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Specialisation_letter_key" ON "Specialisation"("letter");

-- CreateIndex
CREATE INDEX "OrganisationSpecialisation_specialisationId_idx" ON "OrganisationSpecialisation"("specialisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Capability_slug_key" ON "Capability"("slug");

-- CreateIndex
CREATE INDEX "Capability_parentId_idx" ON "Capability"("parentId");

-- CreateIndex
CREATE INDEX "CapabilityLabel_capabilityId_idx" ON "CapabilityLabel"("capabilityId");

-- CreateIndex
CREATE UNIQUE INDEX "CapabilityLabel_language_text_key" ON "CapabilityLabel"("language", "text");

-- CreateIndex
CREATE INDEX "PlantCapability_capabilityId_idx" ON "PlantCapability"("capabilityId");

-- CreateIndex
CREATE INDEX "Certificate_capabilityId_idx" ON "Certificate"("capabilityId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_plantId_capabilityId_number_key" ON "Certificate"("plantId", "capabilityId", "number");

-- CreateIndex
CREATE INDEX "Interest_organisationId_idx" ON "Interest"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Interest_needId_organisationId_key" ON "Interest"("needId", "organisationId");

-- CreateIndex
CREATE INDEX "Match_organisationId_idx" ON "Match"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "MembershipApplication_reference_key" ON "MembershipApplication"("reference");

-- CreateIndex
CREATE INDEX "MembershipApplication_state_idx" ON "MembershipApplication"("state");

-- CreateIndex
CREATE INDEX "MembershipApplication_organisationId_idx" ON "MembershipApplication"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "MembershipApplication_open_key" ON "MembershipApplication"("organisationId") WHERE (state NOT IN ('ACTIVE', 'REFUSED', 'WITHDRAWN', 'EXPIRED'));

-- CreateIndex
CREATE UNIQUE INDEX "Question_specialisationId_key_key" ON "Question"("specialisationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentWording_key_version_key" ON "ConsentWording"("key", "version");

-- CreateIndex
CREATE INDEX "Consent_applicationId_idx" ON "Consent"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_fileKey_key" ON "Document"("fileKey");

-- CreateIndex
CREATE INDEX "Document_applicationId_idx" ON "Document"("applicationId");

-- CreateIndex
CREATE INDEX "CompletionRequest_applicationId_idx" ON "CompletionRequest"("applicationId");

-- CreateIndex
CREATE INDEX "CaseNote_applicationId_idx" ON "CaseNote"("applicationId");

-- CreateIndex
CREATE INDEX "Vouching_cityId_idx" ON "Vouching"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "FeeTariff_sizeClass_validFrom_key" ON "FeeTariff"("sizeClass", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Body_slug_key" ON "Body"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Need_reference_key" ON "Need"("reference");

-- CreateIndex
CREATE INDEX "Need_organisationId_idx" ON "Need"("organisationId");

-- CreateIndex
CREATE INDEX "Need_publishedAt_closesAt_idx" ON "Need"("publishedAt", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "City_slug_key" ON "City"("slug");

-- CreateIndex
CREATE INDEX "Place_key_idx" ON "Place"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Zone_slug_key" ON "Zone"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_nip_key" ON "Organisation"("nip");

-- CreateIndex
CREATE INDEX "Organisation_nameKey_idx" ON "Organisation"("nameKey");

-- CreateIndex
CREATE INDEX "Representative_organisationId_idx" ON "Representative"("organisationId");

-- CreateIndex
CREATE INDEX "Plant_organisationId_idx" ON "Plant"("organisationId");

-- CreateIndex
CREATE INDEX "Plant_placeId_idx" ON "Plant"("placeId");

-- CreateIndex
CREATE INDEX "RegistrySnapshot_organisationId_source_takenAt_idx" ON "RegistrySnapshot"("organisationId", "source", "takenAt");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Seat_organisationId_idx" ON "Seat"("organisationId");

-- CreateIndex
CREATE INDEX "Office_personId_idx" ON "Office"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Office_held_key" ON "Office"("personId", "kind", "cityId") WHERE ("endedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Pass_secretHash_key" ON "Pass"("secretHash");

-- CreateIndex
CREATE INDEX "Pass_email_idx" ON "Pass"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_passId_key" ON "Invitation"("passId");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE INDEX "JoinRequest_organisationId_idx" ON "JoinRequest"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "JoinRequest_open_key" ON "JoinRequest"("personId", "organisationId") WHERE ("answeredAt" IS NULL);

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSpecialisation" ADD CONSTRAINT "OrganisationSpecialisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSpecialisation" ADD CONSTRAINT "OrganisationSpecialisation_specialisationId_fkey" FOREIGN KEY ("specialisationId") REFERENCES "Specialisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capability" ADD CONSTRAINT "Capability_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Capability"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityLabel" ADD CONSTRAINT "CapabilityLabel_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlantCapability" ADD CONSTRAINT "PlantCapability_plantId_fkey" FOREIGN KEY ("plantId") REFERENCES "Plant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlantCapability" ADD CONSTRAINT "PlantCapability_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_plantId_fkey" FOREIGN KEY ("plantId") REFERENCES "Plant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterestAnswer" ADD CONSTRAINT "InterestAnswer_interestId_fkey" FOREIGN KEY ("interestId") REFERENCES "Interest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationStep" ADD CONSTRAINT "ApplicationStep_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationTopic" ADD CONSTRAINT "ApplicationTopic_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationSpecialisation" ADD CONSTRAINT "ApplicationSpecialisation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationSpecialisation" ADD CONSTRAINT "ApplicationSpecialisation_specialisationId_fkey" FOREIGN KEY ("specialisationId") REFERENCES "Specialisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_specialisationId_fkey" FOREIGN KEY ("specialisationId") REFERENCES "Specialisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationAnswer" ADD CONSTRAINT "ApplicationAnswer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationAnswer" ADD CONSTRAINT "ApplicationAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "ConsentWording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompletionRequest" ADD CONSTRAINT "CompletionRequest_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompletionItem" ADD CONSTRAINT "CompletionItem_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CompletionRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseNote" ADD CONSTRAINT "CaseNote_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseCheck" ADD CONSTRAINT "CaseCheck_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipDecision" ADD CONSTRAINT "MembershipDecision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vouching" ADD CONSTRAINT "Vouching_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vouching" ADD CONSTRAINT "Vouching_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedCapability" ADD CONSTRAINT "NeedCapability_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedCapability" ADD CONSTRAINT "NeedCapability_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedAudience" ADD CONSTRAINT "NeedAudience_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedAudience" ADD CONSTRAINT "NeedAudience_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedRevision" ADD CONSTRAINT "NeedRevision_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "City" ADD CONSTRAINT "City_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldVisibility" ADD CONSTRAINT "FieldVisibility_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationPkd" ADD CONSTRAINT "OrganisationPkd_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Representative" ADD CONSTRAINT "Representative_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plant" ADD CONSTRAINT "Plant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plant" ADD CONSTRAINT "Plant_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plant" ADD CONSTRAINT "Plant_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrySnapshot" ADD CONSTRAINT "RegistrySnapshot_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_passId_fkey" FOREIGN KEY ("passId") REFERENCES "Pass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Rules that the database itself keeps.
ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower" CHECK (email = lower(email));
ALTER TABLE "Person" ADD CONSTRAINT "Person_locale_known" CHECK (locale IN ('pl', 'en'));
ALTER TABLE "Office" ADD CONSTRAINT "Office_city_of_city_coordinator" CHECK ((kind = 'CITY_COORDINATOR') = ("cityId" IS NOT NULL));
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_nip_digits" CHECK (nip ~ '^[0-9]{10}$' AND nip <> '0000000000');
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_krs_digits" CHECK (krs ~ '^[0-9]{10}$');
ALTER TABLE "Plant" ADD CONSTRAINT "Plant_employees_not_negative" CHECK (employees >= 0);
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_validity_in_order" CHECK ("validFrom" IS NULL OR "validFrom" <= "validUntil");
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_city_of_supplier" CHECK (door = 'MEMBERSHIP' OR "cityId" IS NOT NULL);
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_reference_once_submitted" CHECK (state IN ('DRAFT', 'WITHDRAWN', 'EXPIRED') OR reference IS NOT NULL);
ALTER TABLE "Document" ADD CONSTRAINT "Document_size" CHECK (bytes BETWEEN 1 AND 15728640);
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_days" CHECK (days BETWEEN 1 AND 366);
ALTER TABLE "FeeTariff" ADD CONSTRAINT "FeeTariff_amount" CHECK ("amountGrosz" >= 0);
ALTER TABLE "Need" ADD CONSTRAINT "Need_quantity_positive" CHECK (quantity > 0);
ALTER TABLE "Need" ADD CONSTRAINT "Need_radius_positive" CHECK ("radiusKm" > 0);
ALTER TABLE "Need" ADD CONSTRAINT "Need_radius_around_a_place" CHECK ("radiusKm" IS NULL OR "placeId" IS NOT NULL);
ALTER TABLE "Match" ADD CONSTRAINT "Match_score_range" CHECK (score BETWEEN 0 AND 1);

-- What happened stays as it was written.
CREATE FUNCTION "refuse_rewriting_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();
CREATE TRIGGER "Event_no_truncate" BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();
